/// A text that was copied from pages, which U+000C parts.
///
/// Running heads and folios, which recur at the edges of pages, are no wording, and a paragraph or
/// sentence that goes across an edge is one.
package struct PagedText {
  package static let pageBreak: UInt8 = 0x0C
  private static let lineFeed = UInt8(ascii: "\n")

  private var bytes: [UInt8]
  private var lines: [PageLine] = []

  /// The text with white space for all that is of the pages, byte for byte as long as it was; nil where
  /// no page break stands in it.
  package static func joined(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.contains(pageBreak) else { return nil }
    var paged = PagedText(Array(text))
    paged.passOverEdges()
    paged.joinPages()
    return paged.bytes.map { $0 == pageBreak ? UInt8(ascii: " ") : $0 }
  }

  /// A file's bytes, of which a range is a text, with that joined.
  package static func joined(_ bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    let text = bytes.withUnsafeBufferPointer { joined(UnsafeBufferPointer(rebasing: $0[range])) }
    return text.map { bytes[..<range.lowerBound] + $0 + bytes[range.upperBound...] } ?? bytes
  }

  private init(_ text: [UInt8]) {
    bytes = text
    var (start, page) = (0, 0)
    for (offset, byte) in text.enumerated() where byte == Self.lineFeed || byte == Self.pageBreak {
      lines.append(PageLine(text, start..<offset, page: page))
      start = offset + 1
      if byte == Self.pageBreak { page += 1 }
    }
    lines.append(PageLine(text, start..<text.count, page: page))
  }

  private mutating func passOverEdges() {
    let edges = PageEdges(lines)
    for (index, line) in lines.enumerated() where edges.holds(line) {
      lines[index].isPassedOver = true
      for offset in line.range { bytes[offset] = UInt8(ascii: " ") }
    }
  }

  /// Joins what goes on from one page to another.
  private mutating func joinPages() {
    let shown = lines.filter { !$0.isBlank && !$0.isPassedOver }
    for (last, first) in zip(shown, shown.dropFirst()) where last.page < first.page {
      let between = lines.filter {
        $0.range.lowerBound > last.range.lowerBound && $0.range.lowerBound < first.range.lowerBound
      }
      let isParted = between.contains { $0.isBlank && !$0.isBesideBreak(in: bytes) }
      guard !isParted || last.goesOn(in: first) else { continue }
      join(last.range.upperBound..<first.range.lowerBound, isLong: last.isLong || first.isLong)
    }
  }

  /// Leaves one line's end of those between two lines or, where these are paragraphs of a line each,
  /// none.
  private mutating func join(_ range: Range<Int>, isLong: Bool) {
    var isFirst = !isLong
    for offset in range where bytes[offset] == Self.lineFeed || bytes[offset] == 0x0D {
      if isFirst, bytes[offset] == Self.lineFeed {
        isFirst = false
      } else {
        bytes[offset] = UInt8(ascii: " ")
      }
    }
  }
}

/// A line of a page, without what ends it.
package struct PageLine {
  let range: Range<Int>
  /// From 0.
  let page: Int
  /// Without white space at its ends.
  let text: String
  var isPassedOver = false

  init(_ bytes: [UInt8], _ range: Range<Int>, page: Int) {
    (self.range, self.page) = (range, page)
    let isInk = { (offset: Int) in bytes[offset] > 0x20 }
    let ink =
      range.first(where: isInk).flatMap { first in range.last(where: isInk).map { first..<$0 + 1 } }
    text = String(decoding: bytes[ink ?? 0..<0], as: UTF8.self)
  }

  var isBlank: Bool { text.isEmpty }
  /// Whether it was not broken by hand.
  var isLong: Bool { text.unicodeScalars.count > Self.longest }

  package static let longest = 120

  /// Whether it is blank for a page break beside it alone.
  func isBesideBreak(in bytes: [UInt8]) -> Bool {
    let isBreak = { (offset: Int) in bytes.indices.contains(offset) && bytes[offset] == 0x0C }
    return isBreak(range.upperBound) || isBreak(range.lowerBound - 1)
  }

  /// Whether a paragraph that ends a page with this line goes on with another: its sentence does not end,
  /// and the other does not begin as one does.
  func goesOn(in next: PageLine) -> Bool {
    let closing = "\"'”’»›)]*_".unicodeScalars
    guard let last = text.unicodeScalars.last(where: { !closing.contains($0) }),
      let first = next.text.unicodeScalars.first, !isMarked, !next.isMarked
    else { return false }
    let properties = last.properties
    if ".!?…:。！？｡؟۔।".unicodeScalars.contains(last) { return false }
    if first.properties.isLowercase || ",;-\u{AD}\u{2010}–—،、，".unicodeScalars.contains(last) {
      return true
    }
    let hasCase = first.properties.changesWhenLowercased || first.properties.changesWhenUppercased
    return properties.isAlphabetic && (!hasCase && first.isLetter || text.count > Self.leastOfText)
  }

  /// A line that is shorter may be a heading.
  private static let leastOfText = 40

  /// Whether it begins as a block of Markdown does.
  private var isMarked: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "#>|`~+".unicodeScalars.contains(first) || text.hasPrefix("- ") || text.hasPrefix("* ")
  }
}
