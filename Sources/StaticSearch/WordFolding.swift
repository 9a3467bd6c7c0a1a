import Foundation

/// What search makes of one scalar, so that words are found however they are written: capitals,
/// diacritics and compatibility forms (Unicode Standard Annex #15, NFKD) are folded.
///
/// `Templates/assets/search.js` does the same to a query, scalar by scalar; the two must agree.
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
    let decomposed = scalar.properties.lowercaseMapping.decomposedStringWithCompatibilityMapping
    var folded = ""
    for part in decomposed.unicodeScalars where part.isInSearchWord && !part.isPassedOver {
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
  /// Diacritics of Latin, Greek, Cyrillic, Hebrew and Arabic, and what has no width. Marks of other
  /// scripts are vowels, and stay.
  fileprivate var isPassedOver: Bool {
    switch value {
    case 0x00AD, 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2,
      0x05C4...0x05C5, 0x05C7, 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC,
      0x06DF...0x06E4, 0x06E7...0x06E8, 0x06EA...0x06ED, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF,
      0x200B...0x200F, 0x2060, 0x20D0...0x20FF, 0x3099...0x309A, 0xFE00...0xFE0F, 0xFE20...0xFE2F,
      0xFEFF:
      true
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
