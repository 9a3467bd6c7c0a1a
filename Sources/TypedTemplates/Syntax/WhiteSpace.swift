/// A piece of a template with what it says.
struct Item {
  enum Kind {
    case literal
    case directive(Directive)
  }

  let kind: Kind
  var range: Range<Int>

  fileprivate var isSilent: Bool {
    if case .directive(let directive) = kind { directive.isSilent } else { false }
  }
}

/// Lines that hold nothing but control directives leave nothing behind, so that what is written
/// looks as if it had been written by hand.
enum WhiteSpace {
  static func trimmed(_ items: [Item], of bytes: [UInt8]) -> [Item] {
    var result = items
    var index = 0
    while index < items.count {
      guard items[index].isSilent else {
        index += 1
        continue
      }
      let end = endOfRun(from: index, in: items, of: bytes)
      if let before = lineStart(before: index, in: items, of: bytes),
        let after = lineEnd(after: end - 1, in: items, of: bytes)
      {
        trim(&result, run: index..<end, before: before, after: after)
      }
      index = end
    }
    return result.filter { !$0.range.isEmpty }
  }

  /// Past the last of the silent directives that follow one another on a line.
  private static func endOfRun(from start: Int, in items: [Item], of bytes: [UInt8]) -> Int {
    var end = start + 1
    while end < items.count {
      if items[end].isSilent {
        end += 1
      } else if end + 1 < items.count, items[end + 1].isSilent,
        isBlank(bytes[items[end].range]), !bytes[items[end].range].contains(0x0A)
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy(\.isWhiteSpace)
  }

  /// Where the line begins on which a run of directives begins, if nothing stands before them.
  private static func lineStart(before index: Int, in items: [Item], of bytes: [UInt8]) -> Int? {
    guard index > 0 else { return items[index].range.lowerBound == 0 ? 0 : nil }
    let previous = items[index - 1]
    guard case .literal = previous.kind else { return nil }
    let text = bytes[previous.range]
    let start = text.lastIndex(of: 0x0A).map { $0 + 1 } ?? previous.range.lowerBound
    guard start == 0 || bytes[start - 1] == 0x0A, isBlank(text[start...]) else { return nil }
    return start
  }

  /// Where the next line begins after a run of directives, if nothing follows them on theirs.
  private static func lineEnd(after index: Int, in items: [Item], of bytes: [UInt8]) -> Int? {
    guard index + 1 < items.count else { return bytes.count }
    let next = items[index + 1]
    guard case .literal = next.kind else { return nil }
    let text = bytes[next.range]
    if let newline = text.firstIndex(of: 0x0A) {
      return isBlank(text[..<newline]) ? newline + 1 : nil
    }
    return isBlank(text) && next.range.upperBound == bytes.count ? bytes.count : nil
  }

  private static func trim(_ items: inout [Item], run: Range<Int>, before: Int, after: Int) {
    for index in run where !items[index].isSilent { items[index].range = before..<before }
    if run.lowerBound > 0 {
      let range = items[run.lowerBound - 1].range
      items[run.lowerBound - 1].range = range.lowerBound..<max(range.lowerBound, before)
    }
    if run.upperBound < items.count {
      let range = items[run.upperBound].range
      items[run.upperBound].range = min(after, range.upperBound)..<range.upperBound
    }
  }
}
