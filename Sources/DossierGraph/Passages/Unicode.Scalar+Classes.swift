/// Classes of the Unicode Character Database: what is ASCII is answered at once, since a look-up
/// costs more than all else that is done with a scalar.
extension Unicode.Scalar {
  /// The property White_Space.
  @inline(__always)
  var isWhiteSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// The property Alphabetic.
  @inline(__always)
  var isLetter: Bool { isASCII ? isASCIILetter : properties.isAlphabetic }

  @inline(__always)
  var isASCIILetter: Bool { (value | 0x20) &- 0x61 < 26 }

  /// Of an ASCII scalar: one bit each for the sixty-four without and with 0x40, with no branch.
  @inline(__always)
  var isASCIILetterOrDigit: Bool {
    let set: UInt64 = value & 0x40 == 0 ? 0x03FF_0000_0000_0000 : 0x07FF_FFFE_07FF_FFFE
    return set >> UInt64(value & 0x3F) & 1 == 1
  }
}
