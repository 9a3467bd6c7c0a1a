import TextAnalysis

/// Words with what stands around them, to tell one place from another.
package struct Surroundings {
  let before: String
  package let words: String
  let after: String

  /// - Parameter reach: how many scalars are taken on each side at most; whole words are kept
  ///   where words are spaced.
  package init(of range: Range<Int>, in plain: PlainText, reach: Int = 32) {
    let start = Self.wordEdge(
      plain, max(0, range.lowerBound - reach), step: 1, limit: range.lowerBound)
    let end = Self.wordEdge(
      plain, min(plain.scalars.count, range.upperBound + reach), step: -1, limit: range.upperBound)
    before = plain.text(start..<range.lowerBound).onOneLine().withVeiledWordsMarked()
    words = plain.text(range).onOneLine().withVeiledWordsMarked()
    after = plain.text(range.upperBound..<end).onOneLine().withVeiledWordsMarked()
  }

  /// "… and the **sphere of influence** in …"
  package var line: String {
    let start = String(before.drop { $0 == " " })
    let end = after.last == " " ? String(after.dropLast()) : after
    return "… \(start)**\(words)**\(end) …"
  }

  private static func wordEdge(_ plain: PlainText, _ offset: Int, step: Int, limit: Int) -> Int {
    guard offset > 0, offset < plain.scalars.count else { return offset }
    var edge = offset
    while edge != limit, !plain.scalars[edge].isWhiteSpace { edge += step }
    // Scripts without spaces have no better place to cut.
    return edge == limit ? offset : edge
  }
}

extension String {
  /// The text with each run of white space as one space.
  package func onOneLine() -> String {
    var line: [Unicode.Scalar] = []
    line.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      let isSpace = scalar.isWhiteSpace
      if isSpace, line.last == " " { continue }
      line.append(isSpace ? " " : scalar)
    }
    return String(scalars: line[...])
  }
}
