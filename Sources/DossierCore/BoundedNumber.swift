/// Numbers that input names. Every reader of numbers goes through here, so that none is larger than its
/// bound: what is reckoned with a few of them then can't overflow.
extension Int {
  /// What input may name where nothing else is said: more than any file holds, and little enough that
  /// the product of two, and the sum of as many as a file has room for, is a number.
  package static let mostRead = 999_999_999

  /// Reads digits of ASCII alone, no sign; nil for anything else, and for a number beyond the bound.
  ///
  /// - Parameter bound: the largest number; not negative.
  package init?(figure text: some StringProtocol, upTo bound: Int = .mostRead) {
    var value = 0
    for byte in text.utf8 {
      let digit = Int(byte) - 0x30
      guard (0...9).contains(digit) else { return nil }
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      guard !isTooLarge, tens <= bound, digit <= bound - tens else { return nil }
      value = tens + digit
    }
    guard !text.isEmpty else { return nil }
    self = value
  }
}

extension UInt64 {
  /// Sixteen digits.
  package var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Reads sixteen digits as `hexadecimal` writes them; nil for anything else.
  package init?(hexadecimal text: some StringProtocol) {
    guard text.utf8.count == 16, let value = UInt64(hexadecimalDigits: text) else { return nil }
    self = value
  }

  /// Reads digits of base sixteen alone, no sign; nil for anything else, and beyond 64 bits.
  package init?(hexadecimalDigits text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.count <= 16 else { return nil }
    var value: UInt64 = 0
    for byte in text.utf8 {
      let digit: UInt8 =
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: 16
        }
      guard digit < 16 else { return nil }
      value = value << 4 | UInt64(digit)
    }
    self = value
  }
}

extension Unicode.Scalar {
  /// Reads the number of a character reference, `#106` or `#x6A` without its `#`; nil for anything
  /// else, and for a number that is no scalar's.
  package init?(reference text: some StringProtocol) {
    let isHexadecimal = text.utf8.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let number =
      isHexadecimal
      ? UInt64(hexadecimalDigits: text.dropFirst()).flatMap { UInt32(exactly: $0) }
      : Int(figure: text, upTo: 0x10_FFFF).map { UInt32($0) }
    guard let number, let scalar = Unicode.Scalar(number) else { return nil }
    self = scalar
  }
}
