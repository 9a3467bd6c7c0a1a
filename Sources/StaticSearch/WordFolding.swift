import TextAnalysis

/// What search makes of one scalar, so that words are found however they are written (see
/// `LetterForm.search`).
///
/// `Templates/assets/search-words.js` does the same to a query, scalar by scalar; the two must agree.
package enum SearchLetter: Sendable {
  /// No part of a word.
  case gap
  /// Passed over within a word: a diacritic, a soft hyphen.
  case nothing
  /// The UTF-8 of what stands in its place.
  case letters([UInt8])
  /// A letter of a script that doesn't part its words by spaces.
  case unspaced([UInt8])

  package init(_ scalar: Unicode.Scalar) {
    if scalar.isPassedOver {
      self = .nothing
    } else if scalar.isUnspaced, !scalar.isKana {
      self = .unspaced(Array(String(scalar).utf8))
    } else if scalar.isInSearchWord {
      self.init(folding: scalar)
    } else {
      self = .gap
    }
  }

  private init(folding scalar: Unicode.Scalar) {
    var folded = ""
    for part in LetterForm.search.letters(of: scalar)
    where part.isInSearchWord && !part.isPassedOver {
      folded += Self.alike[part] ?? String(part)
    }
    if let first = folded.unicodeScalars.first, first.isUnspaced {
      self = .unspaced(Array(folded.utf8))
    } else {
      self = folded.isEmpty ? .nothing : .letters(Array(folded.utf8))
    }
  }

  /// Letters that decomposition leaves whole, and how those write them who haven't got them.
  private static let alike: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "ħ": "h", "ŧ": "t", "ς": "σ", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه",
  ]
}

extension Unicode.Scalar {
  /// Diacritics, marks that may be left out, and what has no width.
  fileprivate var isPassedOver: Bool {
    if isAccent || isOptionalMark { return true }
    return switch value {
    case 0x00AD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  /// Han, kana, Hangul, and the scripts of South-East Asia that run their words together.
  fileprivate var isUnspaced: Bool {
    switch value {
    case 0x0E01...0x0E3A, 0x0E40...0x0E4E, 0x0E81...0x0ECD, 0x1000...0x103F, 0x1780...0x17D3,
      0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Its voiced letters decompose, as they may have been written; syllables of Hangul must not.
  fileprivate var isKana: Bool { (0x3041...0x30FF).contains(value) }

  /// A letter, a digit or a mark.
  fileprivate var isInSearchWord: Bool {
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark,
      .enclosingMark:
      return true
    default: return false
    }
  }
}
