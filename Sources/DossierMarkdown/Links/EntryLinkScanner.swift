import DossierCore

/// Finds `[[links]]` in a source before it is parsed.
///
/// A link is `[[`, not after a backslash or followed by a third bracket, to the next `]]`; single
/// brackets in it are balanced, and there is no backtick in it. `[[text]](address)` is an ordinary
/// link. It has at most `longest` bytes. A link may wrap once, after its bar, onto a line of the same quotation that opens no
/// block. What is found inside code is found too: only the parser knows code, and puts it back.
struct EntryLinkScanner {
  private let file: SourceFile
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var lineStart: Int
  private var fence: UInt8?

  /// Beyond this many bytes brackets are no link; without an end to the search, a line of nothing
  /// but openings would be read again for each.
  static let longest = 1_000

  /// At most this many links are told apart in one file.
  static let limit = 0xFFFD

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    bytes = file.bytes
    end = range.upperBound
    position = range.lowerBound
    lineStart = range.lowerBound
  }

  /// All links in order.
  static func links(in file: SourceFile, range: Range<Int>) -> [EntryLink] {
    guard file.bytes.holdsDoubleBracket(in: range) else { return [] }
    var scanner = EntryLinkScanner(file: file, range: range)
    return scanner.scan()
  }

  private mutating func scan() -> [EntryLink] {
    var links: [EntryLink] = []
    noteFence()
    while position < end {
      switch byte(position) {
      case UInt8(ascii: "\n"):
        position += 1
        lineStart = position
        noteFence()
      case UInt8(ascii: "\\"):
        position += byte(position + 1) == UInt8(ascii: "\n") ? 1 : 2
      case UInt8(ascii: "[") where opensLink(position):
        if let close = closing(from: position + 2) {
          links.append(EntryLink(parsing: file, range: position..<close))
          position = close
        } else {
          position += 2
        }
      default: position = plainEnd(from: position + 1)
      }
    }
    return links
  }

  /// The offset, at or after another, of the first byte at which there is something to decide.
  private func plainEnd(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < end, bytes[index] != UInt8(ascii: "["), bytes[index] != UInt8(ascii: "\n"),
        bytes[index] != UInt8(ascii: "\\")
      {
        index += 1
      }
      return index
    }
  }

  private func opensLink(_ index: Int) -> Bool {
    byte(index + 1) == UInt8(ascii: "[") && byte(index + 2) != UInt8(ascii: "[")
  }

  /// The offset after the closing brackets, or nil where there are none.
  private func closing(from start: Int) -> Int? {
    var index = start
    var depth = 0
    var sawBar = false
    var wrapped = false
    let limit = min(end, start + Self.longest)
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
    while next < end, byte(next) != UInt8(ascii: "\n") { next += 1 }
    let below = LinePrefix(of: bytes, from: index + 1, to: next)
    return above.quotations == below.quotations && !below.opensBlock && below.indent < 4
  }

  /// Keeps in mind whether the line at hand lies in a fenced block of code, as far as one line
  /// tells; it decides only whether links may wrap.
  private mutating func noteFence() {
    let prefix = LinePrefix(of: bytes, from: lineStart, to: end)
    guard let mark = prefix.fence else { return }
    if fence == nil { fence = mark } else if fence == mark { fence = nil }
  }

  private func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : 0 }
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
    opensBlock = "#-+*=|<_\t\r0123456789".utf8.contains(bytes[index])
    if bytes[index...].starts(with: "```".utf8) { fence = UInt8(ascii: "`") }
    if bytes[index...].starts(with: "~~~".utf8) { fence = UInt8(ascii: "~") }
    if fence != nil { opensBlock = true }
  }
}

extension [UInt8] {
  fileprivate func holdsDoubleBracket(in range: Range<Int>) -> Bool {
    withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index + 1 < range.upperBound {
        if bytes[index + 1] != UInt8(ascii: "[") {
          index += 2
        } else if bytes[index] == UInt8(ascii: "[") {
          return true
        } else {
          index += 1
        }
      }
      return false
    }
  }
}
