import DossierCore

/// A mail address or a telephone number in a source's own words: it is shown as they have it, and
/// leads nowhere.
package enum PersonalAddress {
  case mail, telephone

  /// What an address of a link is; nil where it is neither.
  package init?(_ destination: String) {
    let scheme = destination.utf8.lazy.filter { $0 > 0x20 }.prefix { $0 != UInt8(ascii: ":") }
    switch String(decoding: Array(scheme), as: UTF8.self).lowercased() {
    case "mailto", "xmpp": self = .mail
    case "tel", "sms", "callto": self = .telephone
    default: return nil
    }
  }

  /// The hint that it leads nowhere.
  package func diagnostic(at span: SourceSpan) -> Diagnostic {
    let (name, kind) =
      switch self {
      case .mail: ("mail address", "address")
      case .telephone: ("telephone number", "number")
      }
    return Diagnostic(
      .addressNotLinked, at: span,
      "the \(name) here becomes no link, since the words are a source's",
      suggestion: "if readers need not have it, write `[withheld: \(kind)]` in its place")
  }
}

/// Telephone numbers as they are written abroad: `+` or `00`, then 8 to 15 figures in groups.
package enum TelephoneNumbers {
  /// Their half-open ranges of bytes, in order.
  package static func ranges(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var rest = range
    while let start = firstSign(bytes, in: rest) {
      let end = begins(bytes, at: start, in: range) ? end(bytes, from: start, in: range) : nil
      if let end { found.append(start..<end) }
      rest = (end ?? start + 1)..<range.upperBound
    }
    return found
  }

  /// The first byte that may begin one.
  private static func firstSign(_ bytes: [UInt8], in range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      range.first { bytes[$0] == UInt8(ascii: "+") || bytes[$0] == UInt8(ascii: "0") }
    }
  }

  private static func begins(_ bytes: [UInt8], at index: Int, in range: Range<Int>) -> Bool {
    let isPlus = bytes[index] == UInt8(ascii: "+")
    if index > range.lowerBound, isOfAddress(bytes[index - 1]) { return false }
    return isPlus
      || index + 2 < range.upperBound && bytes[index + 1] == UInt8(ascii: "0")
        && bytes[index + 2] > UInt8(ascii: "0")
  }

  private static func end(_ bytes: [UInt8], from start: Int, in range: Range<Int>) -> Int? {
    var (figures, end, gap) = (0, start, 0)
    var index = bytes[start] == UInt8(ascii: "+") ? start + 1 : start + 2
    while index < range.upperBound {
      let byte = bytes[index]
      if isFigure(byte) {
        figures += 1
        (gap, end) = (0, index + 1)
      } else if gap < 3, " -./()".utf8.contains(byte) {
        gap += 1
      } else {
        break
      }
      index += 1
    }
    let goesOn = end < range.upperBound && isOfWord(bytes[end])
    return (8...15).contains(figures) && !goesOn ? end : nil
  }

  private static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// What stands before a number that is a part of something longer, such as an address of the web.
  private static func isOfAddress(_ byte: UInt8) -> Bool {
    isOfWord(byte) || "/=:&?#%".utf8.contains(byte)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    isFigure(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
      || byte == UInt8(ascii: "+")
  }
}
