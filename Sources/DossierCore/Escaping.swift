/// Escaping for HTML, by runs of bytes: a run that needs none is copied whole.
extension OutputBuffer {
  /// Text for an element or a double-quoted attribute: `&`, `<`, `>` and `"` are escaped, as
  /// cmark-gfm's own renderer does; nothing else is.
  package mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  package mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in source.indices where Self.isSpecial(source[index]) {
      guard let entity = Self.entity(for: source[index]) else { continue }
      append(UnsafeBufferPointer(rebasing: source[start..<index]))
      append(entity)
      start = index + 1
    }
    append(UnsafeBufferPointer(rebasing: source[start...]))
  }

  /// Whether a byte has an entity, told by one bit of a word: most bytes have none.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 && special >> UInt64(byte) & 1 == 1
  }

  private static var special: UInt64 {
    1 << UInt64(UInt8(ascii: "&")) | 1 << UInt64(UInt8(ascii: "<"))
      | 1 << UInt64(UInt8(ascii: ">")) | 1 << UInt64(UInt8(ascii: "\""))
  }

  private static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
