/// What stands beside a quotation mark, as far as it tells whether the mark opens or closes.
enum MarkNeighbour: Equatable {
  /// White space, or an end of the text.
  case space
  /// A letter of a script that puts spaces between words.
  case letter
  case digit
  /// A letter of a script that puts no spaces between words, or of Korean, whose particles follow a
  /// closing mark directly: what touches it tells nothing.
  case unspaced
  /// An opening bracket.
  case opening
  /// A closing bracket, a stop.
  case closing
  case dash
  case other

  /// nil for what is not seen, and for marks on a letter.
  init?(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self = Self.ascii[Int(scalar.value)]
      return
    }
    switch scalar.value {
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x3041...0x3096, 0x30A1...0x30FA:
      self = .unspaced
      return
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x481:
      self = .letter
      return
    default: break
    }
    let properties = scalar.properties
    if properties.isWhitespace {
      self = .space
      return
    }
    guard !properties.isDefaultIgnorableCodePoint else { return nil }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return nil
    case .decimalNumber: self = .digit
    case .openPunctuation, .initialPunctuation: self = .opening
    case .closePunctuation, .finalPunctuation: self = .closing
    case .dashPunctuation: self = .dash
    case .otherPunctuation: self = scalar == "¿" || scalar == "¡" ? .opening : .closing
    default:
      guard properties.isAlphabetic || properties.numericType != nil else {
        self = .other
        return
      }
      self = scalar.isUnspacedOrHangul ? .unspaced : .letter
    }
  }

  private static let ascii: [MarkNeighbour] = (UInt8(0)..<0x80).map { byte in
    let scalar = Unicode.Scalar(byte)
    return switch scalar {
    case "a"..."z", "A"..."Z": .letter
    case "0"..."9": .digit
    case "(", "[", "{": .opening
    case ".", ",", ";", ":", "!", "?", ")", "]", "}", "%": .closing
    case "-", "/": .dash
    default: scalar.isWhiteSpace ? .space : .other
    }
  }

}

/// What a quotation mark does, as far as what stands beside it tells.
enum MarkLean {
  case opens, closes
  /// Between letters of scripts that put spaces between words.
  case inWord
  /// Nothing tells.
  case either
  /// White space on both sides.
  case neither

  init(before: MarkNeighbour, after: MarkNeighbour) {
    switch (before, after) {
    case (.space, .space): self = .neither
    case (.space, _): self = .opens
    case (_, .space): self = .closes
    case (.opening, .closing): self = .either
    case (.opening, _): self = .opens
    case (_, .closing): self = .closes
    case (.letter, .letter), (.letter, .digit), (.digit, .letter), (.digit, .digit): self = .inWord
    case (.unspaced, .dash): self = .closes
    case (.letter, .unspaced), (.digit, .unspaced), (.unspaced, _): self = .either
    case (.letter, _), (.digit, _): self = .closes
    case (.closing, .dash), (.other, .dash), (.dash, .dash): self = .closes
    case (.dash, _), (.other, .letter), (.other, .digit), (.other, .unspaced), (.other, .opening):
      self = .opens
    default: self = .either
    }
  }
}

extension Unicode.Scalar {
  /// Whether spaces around it say nothing of words: scripts without spaces, and Korean.
  package var isUnspacedOrHangul: Bool {
    switch value {
    case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x1950...0x19FF,
      0x1A20...0x1AAF, 0x1B00...0x1B7F, 0x2E80...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA9DF, 0xAA00...0xAADF, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFF66...0xFFDC, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
