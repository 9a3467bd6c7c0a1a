import DossierCore

/// Finds `[[links]]` in a source before it is parsed.
///
/// A link is `[[`, not after a backslash or followed by a third bracket, to the next `]]`; single
/// brackets in it are balanced, and there is no backtick in it. `[[text]](address)` is an ordinary
/// link. It has at most `longest` bytes. A link may wrap once, after its bar, onto a line of the same
/// quotation that opens no block. What is found inside code is found too: only the parser knows code,
/// and puts it back.
struct EntryLinkScanner {
  private let file: SourceFile
  private let bytes: [UInt8]
  private let range: Range<Int>
  /// Before this nothing begins any more.
  private var position: Int
  private var lineStart: Int
  private var fence: UInt8?

  /// Beyond this many bytes brackets are no link; without an end to the search, a line of nothing
  /// but openings would be read again for each.
  static let longest = 1_000

  /// At most this many links are told apart in one file.
  static let limit = 0xFFFD

  private init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
    bytes = file.bytes
    position = range.lowerBound
    lineStart = range.lowerBound
  }

  /// All links in order.
  ///
  /// - Parameter scan: of the range's bytes.
  static func links(in file: SourceFile, range: Range<Int>, _ scan: MarkdownScan) -> [EntryLink] {
    guard scan.present.contains(UInt8(ascii: "[")) else { return [] }
    var scanner = EntryLinkScanner(file: file, range: range)
    let offsets = scan.marks.lazy.map { Int($0) + range.lowerBound }
    return offsets.contains(where: scanner.opensLink) ? scanner.links(at: offsets) : []
  }

  /// - Parameter marks: the offsets of the structural bytes.
  private mutating func links(at marks: some Sequence<Int>) -> [EntryLink] {
    var links: [EntryLink] = []
    noteFence()
    for mark in marks where mark >= position {
      switch bytes[mark] {
      case UInt8(ascii: "\n"):
        lineStart = mark + 1
        noteFence()
      case UInt8(ascii: "\\"):
        position = byte(mark + 1) == UInt8(ascii: "\n") ? mark + 1 : mark + 2
      case UInt8(ascii: "[") where opensLink(mark):
        let close = closing(from: mark + 2)
        if let close { links.append(EntryLink(parsing: file, range: mark..<close)) }
        position = close ?? mark + 2
      default: break
      }
    }
    return links
  }

  private func opensLink(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "[") && byte(index + 1) == UInt8(ascii: "[")
      && byte(index + 2) != UInt8(ascii: "[")
  }

  /// The offset after the closing brackets, or nil where there are none.
  private func closing(from start: Int) -> Int? {
    var index = start
    var depth = 0
    var sawBar = false
    var wrapped = false
    let limit = min(range.upperBound, start + Self.longest)
    while index < limit {
      switch byte(index) {
      case UInt8(ascii: "`"): return nil
      case UInt8(ascii: "|"): sawBar = true
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]") where depth > 0: depth -= 1
      case UInt8(ascii: "]"):
        guard byte(index + 1) == UInt8(ascii: "]") else { return nil }
        return byte(index + 2) == UInt8(ascii: "(") ? nil : index + 2
      case UInt8(ascii: "\n"):
        guard sawBar, !wrapped, fence == nil, continues(afterBreak: index) else { return nil }
        wrapped = true
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether the line after a break goes on with the same paragraph.
  private func continues(afterBreak index: Int) -> Bool {
    let above = LinePrefix(of: bytes, from: lineStart, to: index)
    var next = index + 1
    while next < range.upperBound, byte(next) != UInt8(ascii: "\n") { next += 1 }
    let below = LinePrefix(of: bytes, from: index + 1, to: next)
    return above.quotations == below.quotations && !below.opensBlock && below.indent < 4
  }

  /// Keeps in mind whether the line at hand lies in a fenced block of code, as far as one line
  /// tells; it decides only whether links may wrap.
  private mutating func noteFence() {
    let prefix = LinePrefix(of: bytes, from: lineStart, to: range.upperBound)
    guard let mark = prefix.fence else { return }
    if fence == nil { fence = mark } else if fence == mark { fence = nil }
  }

  private func byte(_ index: Int) -> UInt8 { index < range.upperBound ? bytes[index] : 0 }
}

/// What a line begins with.
private struct LinePrefix {
  var quotations = 0
  var indent = 0
  var opensBlock = false
  var fence: UInt8?

  init(of bytes: [UInt8], from start: Int, to end: Int) {
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: ">") {
        quotations += 1
        indent = 0
      } else if bytes[index] == UInt8(ascii: " ") {
        indent += 1
      } else {
        break
      }
      index += 1
    }
    guard index < end, bytes[index] != UInt8(ascii: "\n") else {
      opensBlock = true
      return
    }
    let first = bytes[index]
    let isFence =
      (first == UInt8(ascii: "`") || first == UInt8(ascii: "~"))
      && index + 2 < bytes.count && bytes[index + 1] == first && bytes[index + 2] == first
    fence = isFence ? first : nil
    opensBlock = isFence || Self.openers.contains(first)
  }

  /// What begins a block that may follow a paragraph's line directly.
  private static let openers = ByteSet(of: "#-+*=|<_\t\r0123456789")
}
