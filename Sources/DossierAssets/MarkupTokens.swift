/// Splits XML mark-up into tags, text and declarations.
///
/// Names come in small letters, apart from their prefixes; attribute values with character references
/// undone, so that `&#106;avascript:` hides nothing.
struct MarkupTokens {
  struct Attribute {
    let name: String
    let prefix: String?
    let value: String
    let range: Range<Int>
  }

  struct Element {
    let name: String
    let prefix: String?
    let attributes: [Attribute]
    /// Whether it ends in `/>`.
    let isClosed: Bool
  }

  enum Kind {
    case open(Element)
    case close
    case text(String)
    /// `<?…?>` or `<!…>`.
    case declaration(String)
    case malformed
  }

  struct Token {
    let kind: Kind
    /// Half-open, in bytes.
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Token? {
    guard offset < bytes.count else { return nil }
    let start = offset
    if bytes[start] != UInt8(ascii: "<") { return text(from: start) }
    if begins("<!--") { return skip("<!--", to: "-->", from: start) { _ in .text("") } }
    if begins("<![CDATA[") { return skip("<![CDATA[", to: "]]>", from: start, made: Self.literal) }
    if begins("<?") { return skip("<?", to: "?>", from: start) { .declaration($0) } }
    if begins("<!") { return documentType(from: start) }
    if begins("</") { return skip("</", to: ">", from: start) { _ in .close } }
    return tag(from: start)
  }

  /// The text of `<![CDATA[…]]>`.
  private static func literal(_ section: String) -> Kind {
    .text(String(section.dropFirst(9).dropLast(3)))
  }

  private func begins(_ text: StaticString) -> Bool {
    let prefix = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes[offset...].starts(with: prefix)
  }

  private mutating func text(from start: Int) -> Token {
    offset = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let text = CharacterReferences.undone(String(decoding: bytes[start..<offset], as: UTF8.self))
    return Token(kind: text.map(Kind.text) ?? .malformed, range: start..<offset)
  }

  /// Goes past the first `end` that follows `opening`: `<!-->` does not end its own comment.
  private mutating func skip(
    _ opening: String, to end: String, from start: Int, made: (String) -> Kind
  ) -> Token {
    let pattern = Array(end.utf8)
    var index = start + opening.utf8.count
    while index + pattern.count <= bytes.count {
      if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) {
        offset = index + pattern.count
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        return Token(kind: made(text), range: start..<offset)
      }
      index += 1
    }
    return malformed(at: start)
  }

  /// `<!…>`, which may hold `>` between quotation marks.
  private mutating func documentType(from start: Int) -> Token {
    var quote: UInt8?
    for index in start..<bytes.count {
      switch bytes[index] {
      case quote: quote = nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = quote ?? bytes[index]
      case UInt8(ascii: ">") where quote == nil:
        offset = index + 1
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        return Token(kind: .declaration(text), range: start..<offset)
      default: break
      }
    }
    return malformed(at: start)
  }

  private mutating func malformed(at start: Int) -> Token {
    offset = bytes.count
    return Token(kind: .malformed, range: start..<min(start + 1, bytes.count))
  }

  private mutating func tag(from start: Int) -> Token {
    offset = start + 1
    let (prefix, name) = name()
    guard !name.isEmpty else { return malformed(at: start) }
    var attributes: [Attribute] = []
    while true {
      skipSpace()
      guard offset < bytes.count else { return malformed(at: start) }
      if bytes[offset] == UInt8(ascii: ">") || begins("/>") {
        let isClosed = bytes[offset] == UInt8(ascii: "/")
        offset += isClosed ? 2 : 1
        let element = Element(
          name: name, prefix: prefix, attributes: attributes, isClosed: isClosed)
        return Token(kind: .open(element), range: start..<offset)
      }
      guard let attribute = attribute() else { return malformed(at: start) }
      attributes.append(attribute)
    }
  }

  /// `name="value"`, in either kind of quotation mark.
  private mutating func attribute() -> Attribute? {
    let start = offset
    let (prefix, name) = name()
    skipSpace()
    guard !name.isEmpty, offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
      return nil
    }
    offset += 1
    skipSpace()
    guard offset < bytes.count else { return nil }
    let quote = bytes[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    guard let end = bytes[(offset + 1)...].firstIndex(of: quote) else { return nil }
    let written = String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
    guard let value = CharacterReferences.undone(written) else { return nil }
    offset = end + 1
    return Attribute(name: name, prefix: prefix, value: value, range: start..<offset)
  }

  private mutating func name() -> (prefix: String?, local: String) {
    let start = offset
    while offset < bytes.count, !Self.endsName(bytes[offset]) { offset += 1 }
    let whole = String(decoding: bytes[start..<offset], as: UTF8.self).lowercased()
    let parts = whole.split(separator: ":")
    return (parts.count > 1 ? String(parts[0]) : nil, parts.last.map(String.init) ?? "")
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "=>/<\"'".utf8.contains(byte)
  }
}
