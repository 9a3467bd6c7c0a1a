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

  @inline(__always)
  var isASCIIDigit: Bool { value &- 0x30 < 10 }
}
