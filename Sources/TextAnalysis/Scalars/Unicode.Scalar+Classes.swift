/// Classes of the Unicode Character Database: what is ASCII is answered at once, since a look-up
/// costs more than all else that is done with a scalar.
extension Unicode.Scalar {
  /// The property White_Space.
  @inlinable @inline(__always)
  package var isWhiteSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// The property Alphabetic.
  @inlinable @inline(__always)
  package var isLetter: Bool { isASCII ? isASCIILetter : properties.isAlphabetic }

  @inlinable @inline(__always)
  package var isASCIILetter: Bool { (value | 0x20) &- 0x61 < 26 }

  /// Whether it is ASCII and neither white space nor a control.
  @inlinable @inline(__always)
  package var isASCIIInk: Bool { value &- 0x21 < 0x5E }

  /// Of an ASCII scalar: one bit each for the sixty-four without and with 0x40, with no branch.
  @inlinable @inline(__always)
  package var isASCIILetterOrDigit: Bool {
    let set: UInt64 = value & 0x40 == 0 ? 0x03FF_0000_0000_0000 : 0x07FF_FFFE_07FF_FFFE
    return set >> UInt64(value & 0x3F) & 1 == 1
  }

  /// Whether this is part of a word in a script that puts spaces between words.
  @inlinable @inline(__always)
  package var isInSpacedWord: Bool {
    isASCII ? isASCIILetterOrDigit : isInSpacedWordBeyondASCII
  }

  @usableFromInline var isInSpacedWordBeyondASCII: Bool {
    guard properties.isAlphabetic || properties.numericType != nil else {
      return properties.generalCategory == .nonspacingMark
    }
    return !isUnspaced
  }

  /// Thai to Khmer, kana, ideographs and their compatibility forms: words without spaces.
  private var isUnspaced: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
