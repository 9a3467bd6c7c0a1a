/// A tag of HTML that Dossier wrote, whose attributes all stand in double quotation marks.
struct Tag {
  static let void: Set<String> = ["br", "hr", "img", "input"]

  let name: String
  let isClosing: Bool
  /// Whether it ends, and its quotation marks are closed.
  let isWhole: Bool
  /// The values of `href` and `src`.
  let addresses: [String]

  static func all(in html: [UInt8]) -> [Tag] {
    var tags: [Tag] = []
    var index = 0
    while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      let (tag, end) = read(html, from: start + 1)
      tags.append(tag)
      index = end
    }
    return tags
  }

  /// The text between the tags, without what stands in elements of some classes.
  static func text(of html: [UInt8], without skipped: String) -> [UInt8] {
    var text: [UInt8] = []
    var depth = 0
    var index = 0
    while index < html.count {
      guard html[index] == UInt8(ascii: "<") else {
        if depth == 0 { text.append(html[index]) }
        index += 1
        continue
      }
      let (tag, end) = read(html, from: index + 1)
      let isSkipped = html[index..<end].firstRange(of: Array(skipped.utf8)) != nil
      if tag.isClosing {
        if depth > 0 { depth -= 1 }
      } else if depth > 0 || isSkipped {
        if !void.contains(tag.name) { depth += 1 }
      }
      index = end
    }
    return text
  }

  private static func read(_ html: [UInt8], from start: Int) -> (Tag, end: Int) {
    var index = start
    var isQuoted = false
    while index < html.count, isQuoted || html[index] != UInt8(ascii: ">") {
      if html[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      index += 1
    }
    let inner = html[start..<index]
    let isClosing = inner.first == UInt8(ascii: "/")
    let name = inner.dropFirst(isClosing ? 1 : 0).prefix { $0 != 0x20 && $0 != UInt8(ascii: "/") }
    let pieces = inner.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    let addresses = stride(from: 1, to: pieces.count, by: 2).compactMap { number in
      ["href=", "src="].contains { pieces[number - 1].reversed().starts(with: $0.utf8.reversed()) }
        ? String(decoding: pieces[number], as: UTF8.self) : nil
    }
    let tag = Tag(
      name: String(decoding: name, as: UTF8.self), isClosing: isClosing,
      isWhole: index < html.count, addresses: addresses)
    return (tag, min(index + 1, html.count))
  }
}
