/// How earlier versions folded texts. A lock that one of them wrote names what is published by hashes
/// of such texts, which a clone without the originals has no other way to find again.
package enum EarlierFolding: CaseIterable, Sendable {
  /// Vowel marks and tatweel counted, marks stood in the order in which they were typed, and spaces beside
  /// dashes and between letters of Chinese and Japanese counted.
  case withMarks
  /// And so did the quotation marks of many languages, and `'` between letters that no space parts.
  case withFewQuotationMarks

  /// Whether any of them may have made something else of a text than this version does.
  package static func mayDiffer(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    var last: Unicode.Scalar = "a"
    for scalar in text {
      if scalar.mayHaveFoldedOtherwise { return true }
      let (isJoining, wasJoining) = (scalar.joinsWithoutSpace, last.joinsWithoutSpace)
      if isJoining && last.isWhiteSpace || wasJoining && scalar.isWhiteSpace { return true }
      if scalar == "-", last == "-" { return true }
      last = scalar
    }
    return false
  }

  fileprivate func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if !scalar.isASCII {
      if scalar.isOptionalMark || self == .withFewQuotationMarks && scalar.wasNoQuotationMark {
        return [scalar]
      }
      if scalar.isCompatibleAlone {
        return Normalization.parts(of: scalar, .compatible) ?? [scalar]
      }
    }
    return FoldedScalar(scalar).scalars(of: scalar)
  }
}

extension FoldedText {
  /// A text as an earlier version folded it.
  package init(
    _ text: [Unicode.Scalar], struck: [Range<Int>] = [], as earlier: EarlierFolding
  ) {
    let shown = StruckText(text, struck: struck)
    var scalars: [Unicode.Scalar] = []
    var places: [Int] = []
    for (offset, scalar) in shown.scalars.enumerated() where !shown.isPartOfMark(offset) {
      for folded in earlier.folded(scalar) {
        if folded == " ", scalar.isWhiteSpace, (scalars.last ?? " ") == " " { continue }
        scalars.append(folded)
        places.append(shown.origins[offset])
      }
    }
    if scalars.last == " " {
      scalars.removeLast()
      places.removeLast()
    }
    self.init(scalars: scalars, origins: ScalarOrigins(places))
  }
}

extension StruckText {
  /// Whether a narrow no-break space stands just within French marks.
  fileprivate func isPartOfMark(_ offset: Int) -> Bool {
    guard scalars[offset] == "\u{202F}" else { return false }
    let before = offset > 0 ? scalars[offset - 1] : " "
    let after = offset + 1 < scalars.count ? scalars[offset + 1] : " "
    return before == "«" || before == "‹" || after == "»" || after == "›"
  }
}

extension Unicode.Scalar {
  fileprivate var mayHaveFoldedOtherwise: Bool {
    guard value >= 0x300 || value == 0x149 else { return false }
    return isOptionalMark || wasNoQuotationMark || isCompatibleAlone
      || Normalization.combiningClass(of: self) > 0
  }

  /// Whether spaces beside it counted once.
  fileprivate var joinsWithoutSpace: Bool {
    self == "-" || (0x2010...0x2015).contains(value) || self == "\u{2212}" || isChineseOrJapanese
  }

  /// Whether its compatibility form held what is folded today: an optional mark, or a sign.
  fileprivate var isCompatibleAlone: Bool {
    guard !isSeenAsSuch, !properties.isDefaultIgnorableCodePoint,
      let parts = Normalization.parts(of: self, .compatible)
    else { return false }
    switch FoldedScalar(self) {
    case .one("\""), .one("'"), .one("-"), .one(WithheldMark.bar), .space: return false
    case let folded: return folded.scalars(of: self) != parts
    }
  }

  /// The signs that are quotation marks since marks of all languages are.
  fileprivate var wasNoQuotationMark: Bool {
    switch self {
    case "\u{5F3}", "\u{5F4}", "\u{275B}"..."\u{2760}", "\u{2E02}"..."\u{2E05}", "\u{2E09}",
      "\u{2E0A}", "\u{2E0C}", "\u{2E0D}", "\u{2E1C}", "\u{2E1D}", "\u{2E20}", "\u{2E21}",
      "\u{2E42}",
      "\u{300C}"..."\u{300F}", "\u{FE41}"..."\u{FE44}", "\u{FF62}", "\u{FF63}",
      "\u{1F676}"..."\u{1F678}":
      true
    default: false
    }
  }
}
