import TextAnalysis

extension PassageMatcher {
  /// What to remember of a passage that stands in this text; see `PassageSearch.quote`.
  package func quote(of range: Range<Int>, reach: Int = PassageSearch.reach) -> TextQuote {
    search.quote(of: range, reach: reach)
  }

  /// What still stands of an earlier text in this one.
  package func align(_ earlier: TextFingerprints) -> ChunkAlignment {
    ChunkAlignment(earlier, TextChunks(search))
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

extension PassageSearch {
  /// How many scalars of context are remembered on each side of a passage.
  package static let reach = 64

  /// What to remember of a passage that stands in this text.
  ///
  /// - Parameters:
  ///   - range: half-open, in scalars of the plain text; not empty.
  ///   - reach: how many scalars of context are taken on each side at most; whole words are kept
  ///     where words are spaced.
  package func quote(of range: Range<Int>, reach: Int = PassageSearch.reach) -> TextQuote {
    let surroundings = Surroundings(of: range, in: plain, reach: reach)
    let block = plain.blocks.bisection(where: { $0.upperBound > range.lowerBound })
    return TextQuote(
      exact: surroundings.words, prefix: surroundings.before, suffix: surroundings.after,
      paragraph: block < plain.blocks.count && plain.blocks[block].contains(range.lowerBound)
        ? Paragraph.hash(folded.scalars[folded.range(ofOriginal: plain.blocks[block])]) : nil)
  }
}
