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
    for index in source.indices {
      guard let entity = Self.entity(for: source[index]) else { continue }
      append(UnsafeBufferPointer(rebasing: source[start..<index]))
      append(entity)
      start = index + 1
    }
    append(UnsafeBufferPointer(rebasing: source[start...]))
  }

  @inline(__always)
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
