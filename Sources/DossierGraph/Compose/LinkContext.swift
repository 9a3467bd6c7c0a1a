import DossierMarkdown

extension Backlink.Context {
  /// The sentence around some words, each side cut at a word's end where it is long.
  init(around range: Range<Int>, in plain: PlainText) {
    let reach = 160
    let scalars = plain.scalars
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < reach, !scalars.endsSentence(before: start) {
      start -= 1
    }
    var end = range.upperBound
    while end < scalars.count, end - range.upperBound < reach, !scalars.endsSentence(before: end) {
      end += 1
    }
    let isCutBefore = start > 0 && !scalars.endsSentence(before: start)
    let isCutAfter = end < scalars.count && !scalars.endsSentence(before: end)
    if isCutBefore { start = scalars.wordEdge(from: start, to: range.lowerBound) }
    if isCutAfter { end = scalars.wordEdge(from: end, downTo: range.upperBound) }
    let before = plain.text(start..<range.lowerBound).onOneLine()
    let after = plain.text(range.upperBound..<end).onOneLine()
    self.init(
      before: isCutBefore ? "… " + before.drop(while: { $0 == " " }) : String(before.drop(while: { $0 == " " })),
      label: plain.text(range).onOneLine(),
      after: isCutAfter ? after + " …" : after.trimmedAtEnd())
  }
}

extension String {
  fileprivate func trimmedAtEnd() -> String {
    last == " " ? String(dropLast()) : self
  }
}

extension [Unicode.Scalar] {
  /// Whether a sentence, a line or a block ends just before an offset.
  fileprivate func endsSentence(before offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let last = self[offset - 1]
    if last == "\n" || last == "\t" { return true }
    guard last.properties.isWhitespace, offset > 1 else {
      return last == "。" || last == "！" || last == "？"
    }
    var index = offset - 2
    while index > 0, "\"”’)»".unicodeScalars.contains(self[index]) { index -= 1 }
    guard "!?".unicodeScalars.contains(self[index]) || self[index] == "." else { return false }
    return self[index] != "." || !isAbbreviation(endingAt: index)
  }

  /// A full stop after a single letter or a short capitalised word does not end a sentence: "K. T.",
  /// "Gen.", "Nov.".
  private func isAbbreviation(endingAt stop: Int) -> Bool {
    var start = stop
    while start > 0, self[start - 1].properties.isAlphabetic { start -= 1 }
    return stop - start < 2 || (stop - start <= 3 && self[start].properties.isUppercase)
  }

  fileprivate func wordEdge(from offset: Int, to limit: Int) -> Int {
    var edge = offset
    while edge < limit, !self[edge].properties.isWhitespace { edge += 1 }
    return edge
  }

  fileprivate func wordEdge(from offset: Int, downTo limit: Int) -> Int {
    var edge = offset
    while edge > limit, !self[edge - 1].properties.isWhitespace { edge -= 1 }
    return Swift.max(limit, edge > limit ? edge - 1 : edge)
  }
}
