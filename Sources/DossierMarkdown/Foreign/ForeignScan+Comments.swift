import TextAnalysis

/// Comments: of Markdown, which nobody sees, and of other programs, which everybody would.
extension ForeignScan {
  /// `<!-- words -->`, and `<% tag %>`.
  mutating func readAngle(at start: Int) -> Int {
    if let end = unwritten.end(at: start) {
      resume = max(resume, end)
      return end
    }
    // The parser took it for words: it is never closed in its paragraph, say, or stands in a label.
    if stands("<!--", at: start) { return note(.printedComment, start..<start + 4) }
    guard stands("<%", at: start) else { return start + 1 }
    return endInParagraph(of: "%>", from: start + 2)
      .map { note(wrapping: .templateTag, start..<$0) } ?? start + 2
  }

  /// `%%words%%`, over lines too; after a number it may be a slip for one sign.
  mutating func readPercents(at start: Int) -> Int {
    let begin = endOfRun(at: start)
    let isAfterNumber = start > line.lowerBound && source[start - 1].isDigit
    if let end = endInParagraph(of: "%%", from: begin) {
      let isEmpty = (begin..<end - 2).allSatisfy { source[$0] <= 0x20 }
      let isSlip =
        isAfterNumber && source[end - 3].isDigit && !source[begin].isOfWord && source[begin] < 0x80
      return isSlip || isEmpty && begin - start > 2
        ? begin : note(wrapping: .privateComment, start..<end)
    }
    // What is never closed in its paragraph was to hide all that follows, up to the next pair.
    return begin - start == 2 && opens(start, begin)
      ? note(.privateComment, start..<begin) : begin
  }

  private func opens(_ start: Int, _ begin: Int) -> Bool {
    if start == line.lowerBound || source[start - 1] <= 0x20 { return true }
    return "([*_>".utf8.contains(source[start - 1])
      && (source[begin].isOfWord || source[begin] >= 0x80)
  }
}
