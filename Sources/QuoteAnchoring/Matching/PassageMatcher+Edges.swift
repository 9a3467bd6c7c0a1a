import TextAnalysis

/// Where what a passage has become begins and ends.
extension PassageMatcher {
  /// The words matched, without those at their edges that are there by chance, and with those beside
  /// them that stand where the passage had others.
  func range(of alignment: WordAlignment, _ quote: FoldedQuote) -> Range<Int> {
    widened(withoutStrays(alignment, quote), quote)
  }

  /// The place with the punctuation at its edges that the passage had at its own.
  func withEdges(of quote: [Unicode.Scalar], _ place: Range<Int>) -> Range<Int> {
    let text = search.folded.scalars
    let isWord = { (scalar: Unicode.Scalar) in LetterKind(scalar) != .parting }
    let first = quote.firstIndex(where: isWord) ?? 0
    let end = quote.lastIndex(where: isWord).map { $0 + 1 } ?? quote.count
    let before = text[..<place.lowerBound].suffix(first)
    let after = text[place.upperBound...].prefix(quote.count - end)
    let start = before.elementsEqual(quote[..<first]) ? before.startIndex : place.lowerBound
    let edge = after.elementsEqual(quote[end...]) ? after.endIndex : place.upperBound
    return start..<edge
  }

  /// The pairs matched, without a single word at an edge that more words part from the rest than it
  /// is itself, and that doesn't stand beside what stood beside the passage. That one word stands near
  /// the others happens by chance; of two and more in their order it is unlikely.
  private func withoutStrays(
    _ alignment: WordAlignment, _ quote: FoldedQuote
  ) -> ArraySlice<WordAlignment.Pair> {
    var pairs = alignment.pairs[...]
    if let first = pairs.first, let next = pairs.dropFirst().first,
      next.places.lowerBound - first.places.upperBound > first.places.count,
      !isBeside(first.places.lowerBound - 1, quote.prefix.last)
    {
      pairs.removeFirst()
    }
    if let last = pairs.last, let next = pairs.dropLast().last,
      last.places.lowerBound - next.places.upperBound > last.places.count,
      !isBeside(last.places.upperBound, quote.suffix.first)
    {
      pairs.removeLast()
    }
    return pairs
  }

  /// From the first word matched to the last, or as far as the context, where no more stand there
  /// than were lost.
  private func widened(
    _ pairs: ArraySlice<WordAlignment.Pair>, _ quote: FoldedQuote
  ) -> Range<Int> {
    guard let start = pairs.first, let end = pairs.last else { return 0..<0 }
    var range = start.places.lowerBound..<end.places.upperBound
    let lostBefore = min(start.words.lowerBound, range.lowerBound)
    let before = (0..<range.lowerBound).suffix(lostBefore + 1).reversed()
    if lostBefore > 0, let place = first(before, like: quote.prefix.last) {
      range = place + 1..<range.upperBound
    }
    let lostAfter = quote.words.count - end.words.upperBound
    let after = (range.upperBound..<index.count).prefix(lostAfter + 1)
    if lostAfter > 0, let place = first(after, like: quote.suffix.first) {
      range = range.lowerBound..<place
    }
    return range
  }

  /// Whether a word is like one of the context; true where none is known.
  private func isBeside(_ place: Int, _ word: QuoteWord?) -> Bool {
    word == nil
      || (0..<index.count).contains(place) && first(CollectionOfOne(place), like: word) != nil
  }

  private func first(_ places: some Sequence<Int>, like word: QuoteWord?) -> Int? {
    guard let word else { return nil }
    let window = WordWindow(places, in: index)
    var likenesses = [Float](repeating: 0, count: window.places.count)
    window.likenesses(to: word, into: &likenesses)
    return likenesses.firstIndex { $0 > 0 }.map { window.places[$0] }
  }
}
