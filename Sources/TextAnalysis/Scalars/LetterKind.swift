/// How a folded scalar takes part in words where edited texts are compared.
package enum LetterKind: UInt8, Sendable {
  /// Parts words: white space, punctuation.
  case parting
  /// Continues a word of a script that puts spaces between words.
  case spaced
  /// A word by itself: an ideograph, kana, a letter of Thai; an emoji or another symbol; what is
  /// withheld.
  case alone
  /// Belongs to what precedes it: a combining mark, a variation selector.
  case mark

  package init(_ scalar: Unicode.Scalar) {
    self = scalar.value < 0x80 ? Self.ascii[Int(scalar.value)] : Self.other(scalar)
  }

  private static let ascii: [LetterKind] = (0..<0x80).map {
    Unicode.Scalar(UInt8($0)).isInSpacedWord ? .spaced : .parting
  }

  private static func other(_ scalar: Unicode.Scalar) -> LetterKind {
    if (0x4E00...0x9FFF).contains(scalar.value) || scalar.isWithheldMark { return .alone }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .modifierSymbol: return .mark
    case .otherSymbol, .currencySymbol: return .alone
    default: break
    }
    guard properties.isAlphabetic || properties.numericType != nil else { return .parting }
    return scalar.isInSpacedWord ? .spaced : .alone
  }
}

extension LetterKind {
  /// Whether an offset into a text lies between two letters of one word, or before a mark on one.
  package static func splitsWord(_ text: [Unicode.Scalar], at offset: Int) -> Bool {
    guard offset > 0, offset < text.count else { return false }
    switch LetterKind(text[offset]) {
    case .mark: return true
    case .alone, .parting: return false
    case .spaced:
      let base = text[..<offset].last { LetterKind($0) != .mark }
      return base.map { LetterKind($0) == .spaced } ?? false
    }
  }
}

extension Unicode.Scalar {
  /// The scalar in lower case, itself where that is more than one scalar.
  package var inLowerCase: Unicode.Scalar {
    if value < 0x80 {
      guard (0x41...0x5A).contains(value) else { return self }
      return Unicode.Scalar(UInt8(value | 0x20))
    }
    guard properties.changesWhenLowercased else { return self }
    let mapping = properties.lowercaseMapping.unicodeScalars
    guard let first = mapping.first, mapping.count == 1 else { return self }
    return first
  }
}
