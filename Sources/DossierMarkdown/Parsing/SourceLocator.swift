import CCmarkGFM

/// Finds where in the prepared text an inline node was written.
///
/// cmark-gfm's own places are taken where what stands there fits; they go astray after links and
/// code that wrap, escapes, and lines of unlike indentation, and autolinks have none. Then the next
/// fitting place after the node before it is taken.
struct SourceLocator {
  private let source: PlaceholderSource
  /// Offsets at which lines begin.
  private let lineStarts: [Int]
  /// How far ahead a node is looked for, so that what is not found stays cheap.
  private static let reach = 1 << 14
  /// No node that is still to come begins before this.
  private var cursor = 0

  init(source: PlaceholderSource) {
    self.source = source
    lineStarts = source.withBytes { source.scan.lineStartsOfParser(in: $0) }
  }

  /// The offset at which a line (from 1) begins; the end of the text for lines beyond it.
  func start(ofLine line: Int) -> Int {
    line < 1 ? 0 : line <= lineStarts.count ? lineStarts[line - 1] : source.count
  }

  /// The bytes of some lines, without the last one's ending.
  func range(ofLines lines: ClosedRange<Int>) -> Range<Int> {
    let start = start(ofLine: lines.lowerBound)
    var end = self.start(ofLine: lines.upperBound + 1)
    while end > start,
      source[end - 1] == UInt8(ascii: "\n") || source[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<max(start, end)
  }

  /// Begins a top-level block or a footnote, which may stand before what came last.
  mutating func begin(sectionAtLine line: Int) { cursor = start(ofLine: line) }

  /// Begins a block within: nothing of it stands before its first line.
  mutating func enter(blockAtLine line: Int) {
    if line > 0 { cursor = max(cursor, start(ofLine: line)) }
  }

  /// The place of bytes that stand in the source as they are, as raw HTML and code do.
  mutating func place(of text: UnsafeBufferPointer<UInt8>, near node: CmarkNode) -> Range<Int> {
    let line = text.prefix { $0 != UInt8(ascii: "\n") }
    let reported = start(ofLine: node.startLine) + node.startColumn - 1
    let fits = reported >= cursor && stands(line, at: reported)
    let found = fits ? reported : search(line, from: cursor)
    guard let found else { return range(ofLines: node.startLine...max(node.startLine, 1)) }
    cursor = found + text.count
    return found..<min(cursor, source.count)
  }

  /// The place of a link or image, from its first character to its last.
  mutating func place(ofLink node: CmarkNode, isImage: Bool) -> Range<Int> {
    let reported = start(ofLine: node.startLine) + node.startColumn - 1
    let opening = isImage ? UInt8(ascii: "!") : UInt8(ascii: "[")
    if node.startLine > 0, node.startColumn > 0, reported >= cursor,
      source[reported] == opening || source[reported] == UInt8(ascii: "<")
    {
      cursor = reported + 1
      return reported..<end(of: node, after: reported)
    }
    return searchedPlace(ofLink: node, opening: opening)
  }

  private mutating func searchedPlace(ofLink node: CmarkNode, opening: UInt8) -> Range<Int> {
    if let child = node.firstChild, child.kind == DOSSIER_TEXT, !child.literal.isEmpty,
      var start = search(child.literal[...], from: cursor)
    {
      var end = start + child.literal.count
      cursor = end
      if source[start - 1] == UInt8(ascii: "[") {
        start -= opening == UInt8(ascii: "!") ? 2 : 1
        end = self.end(of: node, after: start)
      } else if source[start - 1] == UInt8(ascii: "<"), source[end] == UInt8(ascii: ">") {
        start -= 1
        end += 1
      }
      return max(start, 0)..<end
    }
    if let start = search([opening], from: cursor) {
      cursor = start + 1
      return start..<end(of: node, after: start)
    }
    return range(ofLines: max(node.startLine, 1)...max(node.startLine, 1))
  }

  /// The end that cmark-gfm gives, where a closing character stands there; else the line's end.
  private func end(of node: CmarkNode, after start: Int) -> Int {
    let reported = self.start(ofLine: node.endLine) + node.endColumn
    if reported > start, ")]>".utf8.contains(source[reported - 1]) { return reported }
    var end = start
    while end < source.count, source[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private func stands(_ text: Slice<UnsafeBufferPointer<UInt8>>, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.count <= source.count else { return false }
    return text.enumerated().allSatisfy { source[offset + $0.offset] == $0.element }
  }

  /// The next place where bytes stand that no backslash escapes.
  private func search(_ text: Slice<UnsafeBufferPointer<UInt8>>, from start: Int) -> Int? {
    guard let first = text.first else { return nil }
    var offset = start
    let end = min(source.count, start + Self.reach)
    while offset + text.count <= end {
      if source[offset] == first, source[offset - 1] != UInt8(ascii: "\\"), stands(text, at: offset)
      {
        return offset
      }
      offset += 1
    }
    return nil
  }

  private func search(_ text: [UInt8], from start: Int) -> Int? {
    text.withUnsafeBufferPointer { search($0[...], from: start) }
  }
}
