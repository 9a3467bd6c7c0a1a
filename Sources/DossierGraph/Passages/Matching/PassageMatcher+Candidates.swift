extension PassageMatcher {
  /// Places that share words with a passage and its context.
  func wordCandidates(_ quote: FoldedQuote, in windows: [WordWindow]) -> [MatchCandidate] {
    var seen: Set<Range<Int>> = []
    return
      windows
      .flatMap {
        WordAlignment.best(Self.windowShare, of: quote.words, in: $0)
      }
      .filter { seen.insert($0.range).inserted && candidate($0, quote, context: 1).isWorthShowing }
      .map { candidate($0, quote, context: context(of: $0.range, quote)) }
  }

  /// Places whose letters resemble those of a passage though its words may not: words misspelt,
  /// joined and parted.
  func letterCandidates(_ quote: FoldedQuote, in windows: [WordWindow]) -> [MatchCandidate] {
    let windows = windows + CandidateWindows(quote, in: index).besideContext(Self.windowLimit)
    return LetterSearch(WordIndex.lowered(quote.scalars), in: index).places(near: windows).map {
      place in
      MatchCandidate(
        range: place.words, kept: place.likeness, evidence: place.likeness * quote.weight,
        context: context(of: place.words, quote),
        standing: quote.whereabouts.standing(of: place.words))
    }
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
      range: widened(alignment, quote), kept: alignment.matched / quote.weight,
      evidence: alignment.matched, context: context,
      standing: quote.whereabouts.standing(of: alignment.range))
  }

  /// The words matched, with those beside them that stand where the passage had others: as far as
  /// the context, where no more stand there than were lost.
  private func widened(_ alignment: WordAlignment, _ quote: FoldedQuote) -> Range<Int> {
    var range = alignment.range
    let lostBefore = min(alignment.part.lowerBound, range.lowerBound)
    let before = (0..<range.lowerBound).suffix(lostBefore + 1).reversed()
    if lostBefore > 0, let place = first(before, like: quote.prefix.last) {
      range = place + 1..<range.upperBound
    }
    let lostAfter = quote.words.count - alignment.part.upperBound
    let after = (range.upperBound..<index.count).prefix(lostAfter + 1)
    if lostAfter > 0, let place = first(after, like: quote.suffix.first) {
      range = range.lowerBound..<place
    }
    return range
  }

  private func first(_ places: some Sequence<Int>, like word: QuoteWord?) -> Int? {
    guard let word else { return nil }
    let window = WordWindow(places, in: index)
    var likenesses = [Float](repeating: 0, count: window.places.count)
    window.likenesses(to: word, into: &likenesses)
    return likenesses.firstIndex { $0 > 0 }.map { window.places[$0] }
  }

  /// How many windows are looked at closely, and how many places in each.
  private static let windowLimit = 3
  private static let windowShare = 3
  /// How many pairs of words are compared for one passage at most, where it is long.
  private static let mostPairs = 2_000_000
}
