/// Classes of the bytes of ASCII.
extension UInt8 {
  /// HTML's white space: tab, line feed, form feed, carriage return and space.
  @inlinable package var isWhiteSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }

  @inlinable package var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
  @inlinable package var isDigit: Bool { (48...57).contains(self) }

  /// Part of a name in an expression; every scalar beyond ASCII counts as a letter.
  @inlinable package var isNameByte: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self >= 0x80
  }
  @inlinable package var lowercased: UInt8 { (65...90).contains(self) ? self | 0x20 : self }
}
