/// The lines of a source that are not code, as far as each line by itself tells: without the marks
/// of quotations before it, outside fences, indented by less than four columns.
struct ProseLines: Sequence, IteratorProtocol {
  private let source: PreparedSource
  private var offset = 0
  private var fence: UInt8?

  init(of source: PreparedSource) { self.source = source }

  /// The offsets of the next one in the prepared text, half-open, without its line ending.
  mutating func next() -> Range<Int>? {
    while offset < source.count {
      let indent = skipPrefix()
      let start = offset
      while offset < source.count, source[offset] != UInt8(ascii: "\n") { offset += 1 }
      defer { offset += 1 }
      if noteFence(start) || fence != nil || indent >= 4 { continue }
      return start..<offset
    }
    return nil
  }

  /// Passes over white space and marks of quotations; gives the columns after the last mark.
  private mutating func skipPrefix() -> Int {
    var indent = 0
    while true {
      switch source[offset] {
      case UInt8(ascii: " "): indent += 1
      case UInt8(ascii: "\t"): indent += 4
      case UInt8(ascii: ">") where indent < 4: indent = -1
      default: return indent
      }
      offset += 1
    }
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
