/// The lines of a source that are not code, as far as each line by itself tells: without the marks
/// of quotations, and of items that begin with one, before it, outside fences, indented by less than four
/// columns.
struct ProseLines: Sequence, IteratorProtocol {
  private let source: PlaceholderSource
  private var unwritten: ArraySlice<Range<Int>>
  private var lines: IndexingIterator<[Range<Int>]>
  private var offset = 0
  private var fence: UInt8?

  /// - Parameter unwritten: where comments stand, in order of place; lines that lie in one are passed
  ///   over.
  init(of source: PlaceholderSource, besides unwritten: [Range<Int>]) {
    self.source = source
    self.unwritten = unwritten[...]
    lines = source.scan.lines.makeIterator()
  }

  /// The offsets of the next one in the prepared text, half-open, without its line ending.
  mutating func next() -> Range<Int>? {
    while let line = lines.next() {
      offset = line.lowerBound
      let indent = skipPrefix()
      if isUnwritten(line.lowerBound, offset..<line.upperBound) { continue }
      if noteFence(offset) || fence != nil || indent >= 4 { continue }
      return offset..<line.upperBound
    }
    return nil
  }

  /// Whether all that a line holds lies in a comment: one before it, or one that begins with it.
  private mutating func isUnwritten(_ lineStart: Int, _ content: Range<Int>) -> Bool {
    while let first = unwritten.first, first.upperBound <= lineStart { unwritten.removeFirst() }
    guard let first = unwritten.first, !content.isEmpty else { return false }
    return first.lowerBound <= content.lowerBound && trimmed(content) <= first.upperBound
  }

  private func trimmed(_ content: Range<Int>) -> Int {
    var end = content.upperBound
    while end > content.lowerBound, source[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// Passes over white space and marks of quotations; gives the columns after the last mark.
  private mutating func skipPrefix() -> Int {
    var indent = 0
    while true {
      switch source[offset] {
      case UInt8(ascii: " "): indent += 1
      case UInt8(ascii: "\t"): indent += 4
      case UInt8(ascii: ">") where indent < 4: indent = -1
      default:
        guard indent < 4, let quotation = quotationOfItem(at: offset) else { return indent }
        offset = quotation
        indent = 0
        continue
      }
      offset += 1
    }
  }

  /// Where the mark of a quotation stands with which an item begins, or an item of that item.
  private func quotationOfItem(at start: Int) -> Int? {
    var next = start
    while let content = contentOfItem(at: next) { next = content }
    return next > start && source[next] == UInt8(ascii: ">") ? next : nil
  }

  /// Where the content of an item begins whose mark stands at an offset: up to four spaces after it.
  private func contentOfItem(at start: Int) -> Int? {
    var end = start
    if "-*+".utf8.contains(source[start]) {
      end += 1
    } else {
      while end - start < 9, (0x30...0x39).contains(source[end]) { end += 1 }
      guard end > start, ".)".utf8.contains(source[end]) else { return nil }
      end += 1
    }
    let mark = end
    while source[end] == UInt8(ascii: " ") { end += 1 }
    return (1...4).contains(end - mark) ? end : nil
  }

  /// Whether a line opens or closes a fence.
  private mutating func noteFence(_ start: Int) -> Bool {
    let mark = source[start]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"), source[start + 1] == mark,
      source[start + 2] == mark
    else { return false }
    if fence == nil { fence = mark } else if fence == mark { fence = nil }
    return true
  }
}
