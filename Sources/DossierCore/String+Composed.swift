import TextAnalysis

extension String {
  /// The text in Unicode's normalization form C, in which an accented letter is one character
  /// wherever there is one: names of entries, passages, headings and files of the site are compared
  /// and written in this form, since one disk gives names as they were typed and another takes the
  /// accents apart.
  package var composed: String {
    // No character before U+0300 is changed or joined by another such.
    if unicodeScalars.allSatisfy({ $0.value < 0x300 }) { return self }
    return String(scalars: Normalization.composed(unicodeScalars)[...])
  }

  /// The text with its percent-encoded bytes decoded; what comes of them that is no UTF-8 is left
  /// encoded.
  package var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    let bytes = Array(utf8)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let digits = bytes[index...].dropFirst().prefix(2)
      if bytes[index] == UInt8(ascii: "%"), digits.count == 2,
        let high = digits.first?.hexadecimalValue, let low = digits.last?.hexadecimalValue
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(validating: decoded, as: UTF8.self) ?? self
  }
}

extension UInt8 {
  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      (self | 0x20) - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
