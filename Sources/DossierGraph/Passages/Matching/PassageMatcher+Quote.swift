import DossierMarkdown

extension PassageMatcher {
  /// What to remember of a passage that stands in this text.
  ///
  /// - Parameters:
  ///   - range: half-open, in scalars of the plain text.
  ///   - reach: how many scalars of context are taken on each side at most; whole words are kept.
  package func quote(of range: Range<Int>, reach: Int = 64) -> TextQuote {
    let surroundings = Surroundings(of: range, in: search.plain, reach: reach)
    return TextQuote(
      exact: surroundings.words, prefix: surroundings.before, suffix: surroundings.after,
      paragraph: hash(at: index.words(within: search.folded.range(ofOriginal: range))))
  }

  /// The hash of the block in which some words begin.
  func hash(at words: Range<Int>) -> UInt64? {
    let next = paragraphs.bisection(where: { $0.words.upperBound > words.lowerBound })
    guard next < paragraphs.count, paragraphs[next].words.contains(words.lowerBound) else {
      return nil
    }
    return paragraphs[next].hash
  }
}
