/// Escaping for HTML, by runs of bytes: a run that needs none is copied whole.
extension OutputBuffer {
  /// Text for an element or a double-quoted attribute: `&`, `<`, `>` and `"` are escaped, as
  /// cmark-gfm's own renderer does; nothing else is.
  package mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Eight bytes at a time are copied and looked at; those with a special one among them are written
  /// again, one after another.
  package mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < source.count {
      index += appendPlain(UnsafeBufferPointer(rebasing: source[index...]))
      let end = min(index + 8, source.count)
      for byte in source[index..<end] {
        if let entity = Self.entity(for: byte) { append(entity) } else { append(byte) }
      }
      index = end
    }
  }

  /// Appends whole words until one holds a special byte or less than a word is left; how many bytes.
  private mutating func appendPlain(_ source: UnsafeBufferPointer<UInt8>) -> Int {
    let bytes = UnsafeRawBufferPointer(source)
    var index = 0
    append(atMost: source.count) { target in
      let target = UnsafeMutableRawPointer(target)
      while index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if Self.holdsSpecial(word) { break }
        target.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
        index += 8
      }
      return index
    }
    return index
  }

  /// Whether one of eight bytes is special: `"` and `&` differ in one bit, and so do `<` and `>`.
  @inline(__always)
  private static func holdsSpecial(_ word: UInt64) -> Bool {
    let quoteOrAmpersand = word & each(0xFF & ~0x04) ^ each(UInt8(ascii: "\""))
    let angle = word & each(0xFF & ~0x02) ^ each(UInt8(ascii: "<"))
    return holdsZero(quoteOrAmpersand) || holdsZero(angle)
  }

  /// Whether one of eight bytes is zero (Mycroft, 1987).
  @inline(__always)
  private static func holdsZero(_ word: UInt64) -> Bool {
    (word &- each(0x01)) & ~word & each(0x80) != 0
  }

  /// A word of eight equal bytes.
  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

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
