/// Where sentences end, by signs, white space and usual abbreviations.
extension [Unicode.Scalar] {
  /// Whether a sentence, a line or a block ends just before an offset, by a sign that stands at
  /// `first` or after it.
  package func endsSentence(before offset: Int, from first: Int = 0) -> Bool {
    guard offset > first else { return first == 0 }
    let last = self[offset - 1]
    if last == "\n" || last == "\t" { return true }
    guard last.isWhiteSpace else {
      return !last.isASCII && "。！？".unicodeScalars.contains(last)
    }
    var index = offset - 2
    while index > first, "\"”’)»".unicodeScalars.contains(self[index]) { index -= 1 }
    guard index >= first else { return false }
    return self[index] == "."
      ? !isAbbreviation(endingAt: index) : "!?".unicodeScalars.contains(self[index])
  }

  /// Whether the full stop belongs to an initial ("K. T.") or a usual abbreviation ("Gen.", "Nov.").
  private func isAbbreviation(endingAt stop: Int) -> Bool {
    var start = stop
    while start > 0, self[start - 1].isLetter {
      start -= 1
      if stop - start > Self.longestAbbreviation { return false }
    }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: self[start..<stop])
    return word.count == 1 || Self.abbreviations.contains(String(word).lowercased())
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "sen", "rep", "gov", "lt", "col", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "vs", "vol", "pp",
  ]
  private static let longestAbbreviation = abbreviations.map(\.count).max() ?? 0

  /// The end of the word in which an offset lies, or the limit.
  package func wordEdge(from offset: Int, to limit: Int) -> Int {
    var edge = offset
    while edge < limit, !self[edge].isWhiteSpace { edge += 1 }
    return edge
  }

  /// The end of the word before the one in which an offset lies, or the limit.
  package func wordEdge(from offset: Int, downTo limit: Int) -> Int {
    var edge = offset
    while edge > limit, !self[edge - 1].isWhiteSpace { edge -= 1 }
    return Swift.max(limit, edge > limit ? edge - 1 : edge)
  }

  /// The first sentence of a text, cut at a word's end where it is longer than so many scalars.
  package func firstSentence(most: Int) -> (scalars: ArraySlice<Unicode.Scalar>, isCut: Bool) {
    var end = Swift.min(1, count)
    while end < count, end < most, !endsSentence(before: end, from: 1) { end += 1 }
    guard end < count, !endsSentence(before: end, from: 1) else { return (self[..<end], false) }
    return (self[..<wordEdge(from: end, downTo: 0)], true)
  }
}
