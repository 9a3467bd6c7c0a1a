/// What stands where, and up to where.
extension ForeignScan {
  func stands(_ text: StaticString, at offset: Int) -> Bool { source.stands(text, at: offset) }

  /// The offset after a text on the line at hand.
  mutating func end(of text: StaticString, from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    let last = line.upperBound - length
    guard start <= last else { return nil }
    let found = source.first(text, in: start..<line.upperBound)
    steps -= (found ?? last + 1) - start
    return found.map { $0 + length }
  }

  /// The offset after a text in the paragraph at hand.
  mutating func endInParagraph(of text: StaticString, from start: Int) -> Int? {
    endInParagraph(of: text, as: text.description, from: start) { _, _ in true }
  }

  /// The offset after the first of a text in the paragraph at hand that is right.
  ///
  /// - Parameters:
  ///   - name: under which it is remembered that there is none.
  ///   - isRight: is asked of each place alone, whatever it would close.
  mutating func endInParagraph(
    of text: StaticString, as name: String, from start: Int,
    where isRight: (ForeignScan, Int) -> Bool
  ) -> Int? {
    if let end = lacking[name], start < end { return nil }
    var offset = start
    defer { steps -= offset - start }
    while offset < source.count, !endsParagraph(at: offset) {
      if stands(text, at: offset), isRight(self, offset) { return offset + text.utf8CodeUnitCount }
      offset += 1
    }
    lacking[name] = offset
    return nil
  }

  /// Whether a line feed stands at an offset, and the line after it is blank.
  func isBlankLine(at offset: Int) -> Bool {
    guard source[offset] == UInt8(ascii: "\n") else { return false }
    let next = beginning(after: offset)
    return next >= source.count || source[next] == UInt8(ascii: "\n")
  }

  /// Whether a line feed stands at an offset, and the line after it is blank, or a heading's or an item's.
  func endsParagraph(at offset: Int) -> Bool {
    guard source[offset] == UInt8(ascii: "\n") else { return false }
    let next = beginning(after: offset)
    return next >= source.count || "\n#|".utf8.contains(source[next])
      || "-*+".utf8.contains(source[next]) && source[next + 1] == 0x20
  }

  /// Where the words of the line begin that follows a line feed.
  private func beginning(after offset: Int) -> Int {
    var next = offset + 1
    while " \t\r>".utf8.contains(source[next]) { next += 1 }
    return next
  }

  /// The offset after a run of one byte.
  func endOfRun(at start: Int) -> Int {
    var end = start
    while end < source.count, source[end] == source[start] { end += 1 }
    return end
  }

  func isNumber(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.allSatisfy { source[$0].isDigit }
  }

  func text(_ range: Range<Int>) -> String { source.text(range) }

  /// The same without the marks of quotations at the beginnings of lines.
  func unquoted(_ range: Range<Int>) -> String {
    let lines = text(range).split(separator: "\n", omittingEmptySubsequences: false)
    let others = lines.dropFirst().map { $0.drop { " >".contains($0) } }
    return (lines.prefix(1) + others).joined(separator: " ")
  }
}

extension UInt8 {
  /// A letter or figure of ASCII.
  var isOfWord: Bool { isLetter || isDigit }
}
