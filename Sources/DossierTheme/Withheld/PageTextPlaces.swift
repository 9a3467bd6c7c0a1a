import TextAnalysis

/// Goes through a page that this program wrote, and finds the marks that stand in the text of elements
/// which may hold others.
struct PageTextPlaces {
  private let page: UnsafeBufferPointer<UInt8>
  private var offset = 0
  /// The elements that are open and hold no others, such as `svg`, the outermost first.
  private var closed: [[UInt8]] = []

  init(_ page: UnsafeBufferPointer<UInt8>) { self.page = page }

  /// The offset of the next one.
  mutating func nextMark() -> Int? {
    while offset < page.count {
      if page[offset] == UInt8(ascii: "<") {
        skipTag()
      } else if closed.isEmpty, WithheldMark.mark(in: page, at: offset) != nil {
        defer { offset += WithheldMark.byteCount }
        return offset
      } else {
        offset += 1
      }
    }
    return nil
  }

  private mutating func skipTag() {
    let rest = page[offset...]
    if rest.starts(with: "<!--".utf8) { return skip(past: Array("-->".utf8)) }
    let isEnd = rest.dropFirst().first == UInt8(ascii: "/")
    let name = rest.dropFirst(isEnd ? 2 : 1).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
      .map { $0 | 0x20 }
    skipAttributes()
    if isEnd {
      if name == closed.last { closed.removeLast() }
    } else if Self.rawElements.contains(name) {
      skip(past: Array("</".utf8) + name)
      skipAttributes()
    } else if Self.plainElements.contains(name) {
      closed.append(name)
    }
  }

  /// Goes to the end of a tag, whatever stands between quotation marks in it.
  private mutating func skipAttributes() {
    var quote: UInt8?
    while offset < page.count {
      let byte = page[offset]
      offset += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      }
    }
  }

  private mutating func skip(past end: [UInt8]) {
    while offset < page.count, !page[offset...].starts(with: end) { offset += 1 }
    offset = min(page.count, offset + end.count)
  }

  /// Those that hold text and no tags.
  private static let rawElements = Set(
    ["script", "style", "title", "textarea"].map { Array($0.utf8) })
  /// Those within which a browser takes no elements of a page, or drops them.
  private static let plainElements = Set(
    ["svg", "math", "option", "template", "noscript"].map { Array($0.utf8) })
}
