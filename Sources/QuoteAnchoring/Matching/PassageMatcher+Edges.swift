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
  /// the others happens by chance; of two and more in their order it is unlikely. Of two pairs nobody
  /// knows which is the stray.
  private func withoutStrays(
    _ alignment: WordAlignment, _ quote: FoldedQuote
  ) -> ArraySlice<WordAlignment.Pair> {
    var pairs = alignment.pairs[...]
    if pairs.count > 2, let first = pairs.first, let next = pairs.dropFirst().first,
      next.places.lowerBound - first.places.upperBound > first.places.count,
      !isBeside(first.places.lowerBound - 1, quote.prefix.last)
    {
      pairs.removeFirst()
    }
    if pairs.count > 2, let last = pairs.last, let next = pairs.dropLast().last,
      last.places.lowerBound - next.places.upperBound > last.places.count,
      !isBeside(last.places.upperBound, quote.suffix.first)
    {
      pairs.removeLast()
    }
    return pairs
  }

  /// From the first word matched to the last, with what stands where the passage had words beyond
  /// those: as far as its context, or a number in place of its number.
  private func widened(
    _ pairs: ArraySlice<WordAlignment.Pair>, _ quote: FoldedQuote
  ) -> Range<Int> {
    guard let start = pairs.first, let end = pairs.last else { return 0..<0 }
    let range = start.places.lowerBound..<end.places.upperBound
    let before = replacing(
      quote.words[..<start.words.lowerBound].reversed(), beside: quote.prefix.reversed(),
      (0..<range.lowerBound).reversed())
    let after = replacing(
      Array(quote.words[end.words.upperBound...]), beside: quote.suffix,
      range.upperBound..<index.count)
    return range.lowerBound - before..<range.upperBound + after
  }

  /// How many words of the text stand where an edge of the passage had others.
  ///
  /// - Parameters:
  ///   - lost: the words of that edge, and `places` those of the text, both from the passage outwards.
  ///   - context: the words that stood beyond them; none where the text ended there.
  private func replacing(
    _ lost: [QuoteWord], beside context: [QuoteWord], _ places: some Collection<Int>
  ) -> Int {
    guard !lost.isEmpty else { return 0 }
    if let parted = parted(lost, beside: context, places) { return parted }
    if isJoined(lost, to: context.first, at: places.first) { return 1 }
    let losesNumber = lost.contains(where: \.isNumber)
    let most = lost.count + (losesNumber ? Self.mostBesideNumber : 0)
    let near = Array(places.prefix(most + 1))
    if context.isEmpty, near.count == places.count, near.count <= lost.count { return near.count }
    for (number, word) in context.prefix(Self.mostContext).enumerated() {
      let reach = number == 0 ? near : Array(places.prefix(lost.count + number + 1))
      guard let edge = first(reach, like: word), let count = reach.firstIndex(of: edge) else {
        continue
      }
      return max(0, count - number)
    }
    guard losesNumber else { return 0 }
    let number = near.prefix(most).lastIndex { place in
      MeaningWords.isNumber(index.letters[index.words[place].range])
    }
    return number.map { $0 + 1 } ?? 0
  }

  /// How many words of the text end with the outermost of those lost, where it stands directly beside
  /// the context still: what was put in parted it from the rest. The words in a row there must be more
  /// than chance puts together.
  private func parted(
    _ lost: [QuoteWord], beside context: [QuoteWord], _ places: some Collection<Int>
  ) -> Int? {
    guard let neighbour = context.first?.number, let outermost = lost.last?.number else {
      return nil
    }
    let near = Array(places.prefix(lost.count + Self.mostPutIn))
    return near.indices.dropFirst().first { place in
      guard index.numbers[near[place]] == neighbour, index.numbers[near[place - 1]] == outermost
      else { return false }
      return weight(of: lost.reversed(), at: near[..<place].reversed())
        + weight(of: context, at: near[place...]) >= Self.leastInRow
    }
  }

  /// Whether the only word lost is written as one with its neighbour: `MobileGov` for `Mobile Gov`.
  private func isJoined(_ lost: [QuoteWord], to neighbour: QuoteWord?, at place: Int?) -> Bool {
    guard lost.count == 1, let neighbour, let place else { return false }
    let letters = index.letters[index.words[place].range]
    return letters.elementsEqual(neighbour.letters + lost[0].letters)
      || letters.elementsEqual(lost[0].letters + neighbour.letters)
  }

  /// What words weigh that stand there in a row, up to the first that is another.
  private func weight(of words: [QuoteWord], at places: some Sequence<Int>) -> Double {
    zip(words, places).prefix { $0.number == index.numbers[$1] }.reduce(0) { $0 + $1.0.weight }
  }

  /// How many words more may part an edge from the rest than it had: those of a sentence.
  private static let mostPutIn = 24
  /// Three words that are not all among the commonest.
  private static let leastInRow = 2.5
  /// How many words more than were lost may stand at an edge that had a number: `barely thirty`, `only
  /// once`. Beside other words they are as often new.
  private static let mostBesideNumber = 1
  /// How many words of the context are looked for, where the nearest were replaced as well.
  private static let mostContext = 2

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

extension QuoteWord {
  fileprivate var isNumber: Bool { MeaningWords.isNumber(letters[...]) }
}
