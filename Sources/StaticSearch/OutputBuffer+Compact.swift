import DossierCore

/// Numbers as the search index writes them: digits are the 90 characters from `#` to `}` without the
/// backslash, which stand in a string of JavaScript as they are.
extension OutputBuffer {
  /// One digit, of 0 to 89.
  mutating func append(digit: Int) {
    let byte = UInt8(ascii: "#") + UInt8(digit)
    append(byte < UInt8(ascii: "\\") ? byte : byte + 1)
  }

  /// A number to the base 45, its lowest digit first; each digit but the last is written with 45
  /// added.
  package mutating func append(compact number: Int) {
    var rest = number
    while rest >= 45 {
      append(digit: 45 + rest % 45)
      rest /= 45
    }
    append(digit: rest)
  }
}
