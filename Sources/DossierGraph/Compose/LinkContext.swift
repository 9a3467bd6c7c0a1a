import DossierModel
import QuoteAnchoring
import TextAnalysis

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
    while end < scalars.count, end - range.upperBound < reach,
      !scalars.endsSentence(before: end, from: range.upperBound)
    {
      end += 1
    }
    let isCutBefore = start > 0 && !scalars.endsSentence(before: start)
    let isCutAfter =
      end < scalars.count && !scalars.endsSentence(before: end, from: range.upperBound)
    if isCutBefore { start = scalars.wordEdge(from: start, to: range.lowerBound) }
    if isCutAfter { end = scalars.wordEdge(from: end, downTo: range.upperBound) }
    let before = plain.text(start..<range.lowerBound).onOneLine()
    let after = plain.text(range.upperBound..<end).onOneLine()
    self.init(
      before: isCutBefore
        ? "… " + before.drop(while: { $0 == " " }) : String(before.drop(while: { $0 == " " })),
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
  /// Whether a sentence, a line or a block ends just before an offset, by a sign that stands at
  /// `first` or after it.
  fileprivate func endsSentence(before offset: Int, from first: Int = 0) -> Bool {
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

  fileprivate func wordEdge(from offset: Int, to limit: Int) -> Int {
    var edge = offset
    while edge < limit, !self[edge].isWhiteSpace { edge += 1 }
    return edge
  }

  fileprivate func wordEdge(from offset: Int, downTo limit: Int) -> Int {
    var edge = offset
    while edge > limit, !self[edge - 1].isWhiteSpace { edge -= 1 }
    return Swift.max(limit, edge > limit ? edge - 1 : edge)
  }
}
