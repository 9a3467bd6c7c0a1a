import TextAnalysis

extension PassageMatcher {
  /// Places that share words with a passage and its context, and were not others' before.
  func wordCandidates(_ quote: FoldedQuote, in windows: [WordWindow]) -> [MatchCandidate] {
    var seen: Set<Range<Int>> = []
    return
      windows
      .flatMap {
        WordAlignment.best(Self.windowShare, of: quote.words, in: $0)
      }
      .filter { seen.insert($0.range).inserted && candidate($0, quote, context: 1).isWorthShowing }
      .map { candidate($0, quote, context: context(of: $0.range, quote)) }
      .filter { !$0.wasAlreadyPresent }
  }

  /// Places whose letters resemble those of a passage though its words may not: words misspelt,
  /// joined and parted. Not those that were others' before.
  func letterCandidates(_ quote: FoldedQuote, in windows: [WordWindow]) -> [MatchCandidate] {
    let windows = windows + CandidateWindows(quote, in: index).besideContext(Self.windowLimit)
    return LetterSearch(Words.lowered(quote.scalars), in: index).places(near: windows).map {
      place in
      MatchCandidate(
        range: place.words, kept: place.likeness, evidence: place.likeness * quote.weight,
        context: context(of: place.words, quote),
        standing: quote.expectedPosition.standing(of: place.words))
    }
    .filter { !$0.wasAlreadyPresent }
  }

  /// The stretches of the text that are worth a closer look.
  func windows(for quote: FoldedQuote) -> [WordWindow] {
    guard !quote.words.isEmpty else { return [] }
    let pairs = 2 * quote.words.count * quote.words.count
    let limit = min(Self.windowLimit, max(1, Self.mostPairs / pairs))
    return [quote.window(in: index).map { WordWindow($0, in: index) }].compactMap(\.self)
      + CandidateWindows(quote, in: index).best(limit)
  }

  /// How well what stands around some words agrees with what stood around a passage. In a paragraph
  /// that is as it was, half of what is missing is made up for.
  func context(of words: Range<Int>, _ quote: FoldedQuote) -> Double {
    let agreement = ContextAgreement.together(
      quote.before.share(of: (0..<words.lowerBound).reversed(), in: index),
      quote.after.share(of: words.upperBound..<index.count, in: index))
    guard let paragraph = quote.paragraph, hash(at: words) == paragraph else {
      return agreement
    }
    return (agreement + 1) / 2
  }

  private func candidate(
    _ alignment: WordAlignment, _ quote: FoldedQuote, context: Double
  ) -> MatchCandidate {
    MatchCandidate(
      range: range(of: alignment, quote), kept: alignment.matched / quote.weight,
      evidence: alignment.matched, context: context,
      standing: quote.expectedPosition.standing(of: alignment.range))
  }

  /// How many windows are looked at closely, and how many places in each.
  private static let windowLimit = 3
  private static let windowShare = 3
  /// How many pairs of words are compared for one passage at most, where it is long.
  private static let mostPairs = 2_000_000
}
