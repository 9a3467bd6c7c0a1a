/// The stretches of a text that share most words with a passage and its context: a filter before
/// the closer look.
struct CandidateWindows {
  private let quote: FoldedQuote
  private let index: WordIndex
  /// How many words a block has; a window is two, as long as the passage can become, and a few words
  /// on each side.
  private let size: Int

  init(_ quote: FoldedQuote, in index: WordIndex) {
    self.quote = quote
    self.index = index
    size = (quote.words.count + quote.words.count / 2 + Self.slack + 1) / 2
  }

  /// The best windows, best first; none that shares too little to be the passage's, whatever its
  /// words have become.
  func best(_ limit: Int) -> [WordWindow] {
    var chosen: [(block: Int, window: WordWindow)] = []
    for (block, context) in promisingBlocks()
    where !chosen.contains(where: { abs($0.block - block) <= 1 }) {
      let window = self.window(at: block)
      let kept = Double(window.weight(inOrderOf: quote.words)) / quote.weight
      if odds(kept: kept, context: context) >= Self.least { chosen.append((block, window)) }
      if chosen.count == limit { break }
    }
    return chosen.map(\.window)
  }

  /// Windows in which half of the context stands, or more, whatever has become of the passage's words.
  func besideContext(_ limit: Int) -> [WordWindow] {
    let context = votes(of: quote.prefix + quote.suffix)
    let shares = context.indices.dropLast().map { context[$0] + context[$0 + 1] }
    return shares.indices.filter { shares[$0] >= 0.5 }
      .sorted { (shares[$0], $1) > (shares[$1], $0) }
      .prefix(limit).map { window(at: $0) }
  }

  private func window(at block: Int) -> WordWindow {
    let reach = size + Self.slack
    let range = (block * size - reach..<(block + 2) * size + reach).clamped(to: 0..<index.count)
    return WordWindow(range, in: index)
  }

  /// The blocks that hold enough of the passage's words and its context's, in whatever order, with the
  /// next; best first, and with the share of the context.
  private func promisingBlocks() -> [(block: Int, context: Double)] {
    let exact = votes(of: quote.words)
    let context = votes(of: quote.prefix + quote.suffix)
    var blocks: [(block: Int, context: Double, odds: Double)] = []
    for block in exact.indices.dropLast() {
      let kept = Double(min(1, exact[block] + exact[block + 1]))
      guard kept > 0 else { continue }
      let share = Double(min(1, context[block] + context[block + 1]))
      let odds = odds(kept: kept, context: share)
      if odds >= Self.least { blocks.append((block, share, odds)) }
    }
    return blocks.sorted { ($0.odds, $1.block) > ($1.odds, $0.block) }
      .prefix(Self.mostLookedAt).map { ($0.block, $0.context) }
  }

  private func odds(kept: Double, context: Double) -> Double {
    MatchCandidate(
      range: 0..<0, kept: kept, evidence: kept * quote.weight, context: context,
      standing: .unknown
    ).logOdds
  }

  /// For each block what share of some words stands there. Only the places of rarer words are looked
  /// up: the common ones stand everywhere and tell little.
  private func votes(of words: [QuoteWord]) -> [Float] {
    var votes = [Float](repeating: 0, count: index.count / size + 2)
    var left = Self.mostPlaces
    let counted = words.sorted { frequency(of: $0) < frequency(of: $1) }
      .prefix { word in
        defer { left -= frequency(of: word) }
        return left > 0
      }
    let whole = counted.reduce(0) { $0 + $1.weight }
    for word in counted {
      guard let number = word.number else { continue }
      let worth = Float(word.weight / whole)
      for place in index.places(of: number).prefix(Self.mostPlaces) { votes[place / size] += worth }
    }
    return votes
  }

  private func frequency(of word: QuoteWord) -> Int {
    word.number.map { index.frequency(of: $0) } ?? 0
  }

  /// Room for words of the context.
  private static let slack = 8
  /// The least logarithm of odds by words alone: that of the review band, and some room for words
  /// that are alike.
  private static let least = -2.5
  /// How many windows are looked at for the order of their words.
  private static let mostLookedAt = 20
  /// How many places of words are looked up at most, for the passage and for its context.
  private static let mostPlaces = 2_000
}
