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
