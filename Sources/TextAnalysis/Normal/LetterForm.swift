/// How letters are made alike where texts are compared: one normal form, the whole compatibility
/// decomposition (NFKD of Unicode Standard Annex #15), and by name what its uses differ in.
///
/// In all of them marks count for nothing that a writer may put or leave out (`isOptionalMark`).
package struct LetterForm: Sendable {
  /// Whether `É` is another letter than `é`.
  let capitalsCount: Bool
  /// Whether `é` is another letter than `e`, and `أ` than `ا`.
  let accentsCount: Bool
  /// Whether what is raised, lowered, circled or a fraction is another thing than its letters and
  /// digits: `10⁶` than `106`.
  let superscriptsCount: Bool

  /// Of anchors, verification and collation: these hold the very wording of a text, and `Turkey` is
  /// another word than `turkey`, `resume` than `résumé`, `10⁶` than `106`.
  package static let wording = LetterForm(
    capitalsCount: true, accentsCount: true, superscriptsCount: true)

  /// Of search, and of names in order: readers type what their keyboard has.
  package static let search = LetterForm(
    capitalsCount: false, accentsCount: false, superscriptsCount: false)

  /// Of what must not be published: it may stand in an address or a title, without its capitals; but
  /// what is on the list are names, and `René` is another name than `Rene`, which whoever wants both
  /// withheld lists as well.
  package static let withholding = LetterForm(
    capitalsCount: false, accentsCount: true, superscriptsCount: false)

  /// What stands for a scalar: often itself, sometimes nothing.
  package func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if superscriptsCount, scalar.isSeenAsSuch { return [scalar] }
    var letters: [Unicode.Scalar] = []
    for part in Self.parts(of: scalar) where !isPassedOver(part) {
      if capitalsCount {
        letters.append(part)
      } else {
        letters += small(part)
      }
    }
    // Of a mark that stands by itself on a space, as there are a few, no space is left.
    return letters == [" "] && !scalar.isWhiteSpace ? [] : letters
  }

  private func isPassedOver(_ part: Unicode.Scalar) -> Bool {
    part.isOptionalMark || !accentsCount && part.isAccent
  }

  /// In lower case, which may be put together in turn (`İ` is so of `i` and a dot).
  private func small(_ part: Unicode.Scalar) -> [Unicode.Scalar] {
    guard part.properties.changesWhenLowercased else { return [part] }
    return part.properties.lowercaseMapping.unicodeScalars.flatMap(Self.parts)
      .filter { !isPassedOver($0) }
  }

  private static func parts(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    Normalization.parts(of: scalar, .compatible) ?? [scalar]
  }
}

extension Unicode.Scalar {
  /// Whether it is a mark that the same word is written with and without: a vowel or a sign of reading
  /// of Hebrew, Arabic or Syriac, or what makes an Arabic word longer (U+0640). Hamza and madda are no
  /// such marks.
  package var isOptionalMark: Bool {
    guard value >= 0x0591, value <= 0x08FF else { return false }
    return switch value {
    case 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7: true
    case 0x0610...0x061A, 0x0640, 0x064B...0x0652, 0x0656...0x065E, 0x0670: true
    case 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7...0x06E8, 0x06EA...0x06ED: true
    case 0x0711, 0x0730...0x074A: true
    case 0x0898...0x089F, 0x08CA...0x08E1, 0x08E3...0x08FF: true
    default: false
    }
  }

  /// Whether it is a diacritic of Latin, Greek, Cyrillic or Arabic, or of kana. Marks of other scripts
  /// are vowels, without which a word is another.
  package var isAccent: Bool {
    switch value {
    case 0x0300...0x036F, 0x0483...0x0489, 0x0653...0x0655, 0x065F, 0x1AB0...0x1AFF: true
    case 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0x3099...0x309A, 0xFE20...0xFE2F: true
    default: false
    }
  }

  /// Whether readers see another thing than the letters and digits that its compatibility form has:
  /// 10⁶ is not 106, nor H₂ H2, nor ① 1, nor ½ the three signs of 1⁄2.
  var isSeenAsSuch: Bool {
    if case .digit? = properties.numericType { return true }
    return switch value {
    case 0xAA, 0xB2, 0xB3, 0xB9, 0xBA, 0xBC...0xBE: true
    case 0x02B0...0x02B8, 0x02E0...0x02E4, 0x1D2C...0x1D6A, 0x1D78, 0x1D9B...0x1DBF: true
    case 0x2070...0x209C, 0x2120, 0x2122, 0x2150...0x215F, 0x2189, 0x2460...0x24FF: true
    case 0x2C7C, 0x2C7D, 0x2D6F, 0x3192...0x319F, 0x3200...0x32FF, 0x339F...0x33A6: true
    case 0x33A8, 0x33AF, 0xA69C, 0xA69D, 0xA770, 0xA7F2...0xA7F4, 0xA7F8, 0xA7F9: true
    case 0xAB5C...0xAB5F, 0x10780...0x107BA, 0x1E030...0x1E06D, 0x1F100...0x1F16F: true
    default: false
    }
  }
}
