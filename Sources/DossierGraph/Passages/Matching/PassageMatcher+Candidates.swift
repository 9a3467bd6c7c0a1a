extension PassageMatcher {
  /// Places that share words with a passage and its context.
  func wordCandidates(_ quote: FoldedQuote) -> [MatchCandidate] {
    guard !quote.words.isEmpty else { return [] }
    let windows = CandidateWindows(exact: quote.words, context: quote.prefix + quote.suffix)
    var seen: Set<Range<Int>> = []
    return windows.best(Self.windowLimit, in: index)
      .flatMap { WordAlignment.best(Self.windowShare, of: quote.words, in: $0, of: index) }
      .filter { seen.insert($0.range).inserted }
      .map { candidate($0, quote) }
  }

  /// Places whose letters resemble those of a passage though its words may not: words misspelt,
  /// joined and parted.
  func letterCandidates(_ quote: FoldedQuote) -> [MatchCandidate] {
    LetterSearch(WordIndex.lowered(quote.scalars), in: index).places().map { place in
      MatchCandidate(
        range: place.words, kept: place.likeness, evidence: place.likeness * quote.weight,
        context: context(of: place.words, quote))
    }
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

  private func candidate(_ alignment: WordAlignment, _ quote: FoldedQuote) -> MatchCandidate {
    MatchCandidate(
      range: widened(alignment, quote), kept: alignment.matched / quote.weight,
      evidence: alignment.matched, context: context(of: alignment.range, quote))
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
    let places = Array(places)
    let likenesses = word.likenesses(to: places.map { index.numbers[$0] }[...], in: index)
    return likenesses.firstIndex { $0 > 0 }.map { places[$0] }
  }

  /// How many windows are looked at closely, and how many places in each.
  private static let windowLimit = 10
  private static let windowShare = 3
}
