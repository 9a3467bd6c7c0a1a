import TextAnalysis

/// Finds in one entry's plain text the words that passages have become since they were last found.
package struct PassageMatcher: Sendable {
  /// The exact search over the same text, made fast for many anchors.
  package let search: PassageSearch
  package let index: WordIndex
  /// The blocks that have words, in order.
  let paragraphs: [Paragraph]

  package init(_ search: PassageSearch) {
    index = WordIndex(search.words)
    self.search = search.prepared(forAnchors: .max)
    paragraphs = Paragraph.all(of: self.search, index)
  }

  /// The exact words where they stand; else the words they have become.
  package func match(_ quote: TextQuote, in alignment: ChunkAlignment? = nil) -> PassageMatch {
    let places = search.places(of: FoldedText(quote.exact.unicodeScalars).scalars)
    if places.count == 1 { return .found(search.folded.original(places[0])) }
    let folded = FoldedQuote(quote, in: index, alignment)
    return places.isEmpty ? carried(folded) : choose(among: places, folded)
  }

  /// Which of several places at which the exact words stand is the passage's, by its context and
  /// paragraph: found, or for review where they can't tell.
  ///
  /// - Parameter ranges: half-open, in scalars of the plain text.
  package func match(
    _ quote: TextQuote, among ranges: [Range<Int>], in alignment: ChunkAlignment? = nil
  ) -> PassageMatch {
    choose(
      among: ranges.map { search.folded.range(ofOriginal: $0) }.filter { !$0.isEmpty },
      FoldedQuote(quote, in: index, alignment))
  }

  /// The words that a passage has become, where its anchor no longer stands as it was written: even
  /// the same words must have their context on their side.
  package func trace(_ quote: TextQuote, in alignment: ChunkAlignment? = nil) -> PassageMatch {
    carried(FoldedQuote(quote, in: index, alignment))
  }

  private func choose(among places: [Range<Int>], _ quote: FoldedQuote) -> PassageMatch {
    let candidates = places.map { place in
      let words = index.words(within: place)
      return (
        place: place,
        match: MatchCandidate(
          range: words, kept: 1, evidence: quote.weight, context: context(of: words, quote),
          standing: quote.expectedPosition.standing(of: words))
      )
    }
    let ranked = candidates.sorted { $0.match.logOddsAmongEqual > $1.match.logOddsAmongEqual }
    let free = ranked.filter { !$0.match.wasAlreadyPresent }
    guard let best = free.first ?? ranked.first else { return .lost(score: 0) }
    let range = search.folded.original(best.place)
    return ranked.count == 1 || leads(free.map(\.match))
      ? .found(range) : .review(range, score: best.match.score)
  }

  /// Whether the first of several places that hold the very words is clearly the passage's; a single
  /// one, the others having been there before, where it is more likely than not.
  private func leads(_ ranked: [MatchCandidate]) -> Bool {
    switch ranked.count {
    case 0: false
    case 1: ranked[0].score >= MatchCandidate.carried
    default:
      ranked[0].logOddsAmongEqual - ranked[1].logOddsAmongEqual >= MatchCandidate.lead
    }
  }

  /// What stands where the passage ought to be; else what has moved as well, which a person must
  /// confirm unless the very words stand there.
  private func carried(_ quote: FoldedQuote) -> PassageMatch {
    guard quote.words.count <= Self.longest else { return .lost(score: 0) }
    let windows = windows(for: quote)
    var candidates = wordCandidates(quote, in: windows)
    if !candidates.contains(where: { $0.score >= MatchCandidate.carried }) {
      candidates += letterCandidates(quote, in: windows)
    }
    let expected = verdict(candidates.filter { !$0.isDisplaced }, quote)
    if case .lost = expected {
      let displaced = verdict(candidates.filter(\.isDisplaced), quote)
      guard case .carried(let range, let score) = displaced else {
        return displaced.score > expected.score ? displaced : expected
      }
      return stands(quote, at: range) ? displaced : .review(range, score: score)
    }
    return expected
  }

  private func verdict(_ candidates: [MatchCandidate], _ quote: FoldedQuote) -> PassageMatch {
    let ranked = candidates.sorted {
      ($0.logOdds, $1.range.lowerBound) > ($1.logOdds, $0.range.lowerBound)
    }
    guard let best = ranked.first, best.score >= MatchCandidate.review else {
      return .lost(score: ranked.first?.score ?? 0)
    }
    let range = search.folded.original(
      withEdges(of: quote.scalars, index.scalars(of: best.range)))
    let other = ranked.first { !$0.range.overlaps(best.range) }
    let lead = best.logOdds - (other?.logOdds ?? -.infinity)
    return best.score >= MatchCandidate.carried && lead >= MatchCandidate.lead
      ? .carried(range, score: best.score) : .review(range, score: best.score)
  }

  /// Whether the very words stand at a range of the plain text, though the word that stood beside
  /// them may now be written as one with theirs: `Gov sites` in `MobileGov sites`.
  private func stands(_ quote: FoldedQuote, at range: Range<Int>) -> Bool {
    let place = search.folded.range(ofOriginal: range)
    let leads = [0, quote.prefix.last?.letters.count ?? 0]
    let trails = [0, quote.suffix.first?.letters.count ?? 0]
    return leads.contains { lead in
      trails.contains { trail in
        guard lead + quote.scalars.count + trail == place.count else { return false }
        let own = place.lowerBound + lead..<place.upperBound - trail
        return search.folded.scalars[own].elementsEqual(quote.scalars)
          && (lead == 0 || isWritten(quote.prefix.last, at: place.lowerBound..<own.lowerBound))
          && (trail == 0 || isWritten(quote.suffix.first, at: own.upperBound..<place.upperBound))
      }
    }
  }

  private func isWritten(_ word: QuoteWord?, at range: Range<Int>) -> Bool {
    word.map { index.letters[range].elementsEqual($0.letters) } ?? false
  }

  /// The most words that are compared when they no longer stand exactly: the cost grows with their
  /// square, and nobody could check such a match.
  private static let longest = 1_000
}
