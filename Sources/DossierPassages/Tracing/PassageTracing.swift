import DossierCore
import DossierModel
import QuoteAnchoring
import TextAnalysis

/// Finds the passages of one entry: by their words or, where those are gone or stand several times,
/// by what is remembered of them.
package struct PassageTracing {
  /// What has become of one passage.
  package struct Trace {
    package var match: PassageMatch
    /// The words that were looked for, where they are not those that an anchor found by itself.
    package var sought: String?
    /// Every place at which the anchor stands, where there are several.
    package var places: [Range<Int>] = []
    /// The Markdown of an anchor that finds a carried passage exactly, where one is known already.
    package var presentAnchor: String?
    /// What a carried passage no longer says as it did; nil where only its wording is another.
    package var change: MeaningChange?

    package init(
      match: PassageMatch,
      sought: String? = nil,
      places: [Range<Int>] = [],
      presentAnchor: String? = nil,
      change: MeaningChange? = nil
    ) {
      self.match = match
      self.sought = sought
      self.places = places
      self.presentAnchor = presentAnchor
      self.change = change
    }
  }

  package private(set) var search: PassageSearch
  private let lock: PassageLock
  /// The BCP 47 tag of the text.
  private let language: String
  /// nil where all that is remembered is known already.
  private let entry: EntryID?
  /// Made for the first passage that needs it; an entry whose passages all stand exactly needs none.
  private var matcher: PassageMatcher?
  /// By anchor.
  private var memory: [String: [LockedPassage]]?
  private var alignments: [ChunkAlignment]?

  /// - Parameter language: the BCP 47 tag of the text.
  package init(
    _ search: PassageSearch, in entry: EntryID, lock: PassageLock, language: String
  ) {
    self.search = search
    self.entry = entry
    self.lock = lock
    self.language = language
  }

  /// Traces with what is remembered elsewhere than among the lock's passages.
  package init(_ search: PassageSearch, memory: [LockedPassage], language: String) {
    self.search = search
    self.language = language
    self.memory = Self.byAnchor(memory)
    lock = PassageLock()
    entry = nil
  }

  /// The words of the entry; nil where no passage has needed them.
  package var words: WordIndex? { matcher?.index }

  package mutating func trace(_ anchor: Anchor) -> Trace {
    // Once the words are known, they make the exact search fast too.
    switch (matcher?.search ?? search).find(anchor) {
    case .found(let range): return Trace(match: .found(range))
    case .several(let places): return choose(anchor, among: places)
    case .absent: return follow(anchor)
    }
  }

  /// What the lock says of an anchor; several lines where a merge left two memories of it.
  package mutating func lines(of anchor: Anchor) -> [LockedPassage] {
    let known = memory ?? entry.map { Self.byAnchor(lock.records(of: $0)) } ?? [:]
    memory = known
    return known.isEmpty ? [] : known[Self.key(anchor.lockName)] ?? []
  }

  private static func byAnchor(_ memory: [LockedPassage]) -> [String: [LockedPassage]] {
    Dictionary(grouping: memory) { key($0.anchor) }
  }

  /// The name of an anchor folded once more: a lock may have been written when less was folded, and
  /// none of its lines is to be orphaned by that.
  private static func key(_ name: String) -> String {
    name.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "-") }
      ? name : String(scalars: FoldedText(name.unicodeScalars).scalars[...])
  }

  /// Makes the search for so many anchors fast.
  package mutating func prepare(forAnchors count: Int) {
    search = search.prepared(forAnchors: count)
  }

  private mutating func choose(_ anchor: Anchor, among places: [Range<Int>]) -> Trace {
    let quotes = lines(of: anchor).map(\.quote)
    guard !quotes.isEmpty else { return Trace(match: .lost(score: 0), places: places) }
    let matcher = prepared()
    let earlier = alignments(matcher)
    let match = best(quotes) { matcher.match($0, among: places, in: earlier.of($0)) }.match
    if case .found = match { return Trace(match: match, places: places) }
    return Trace(match: .lost(score: 0), places: places)
  }

  private mutating func follow(_ anchor: Anchor) -> Trace {
    let quotes = lines(of: anchor).map(\.quote)
    let matcher = prepared()
    let earlier = alignments(matcher)
    let (quote, match) = best(quotes.isEmpty ? [TextQuote(anchor)] : quotes) {
      matcher.trace($0, in: earlier.of($0))
    }
    return Trace(
      match: match, sought: quotes.isEmpty ? nil : quote.exact,
      change: change(of: quote, match, skipsWords: quotes.isEmpty && anchor.pieces.count > 1))
  }

  /// What changed in the meaning of a carried passage. Where an anchor skips words and nothing is
  /// remembered of them, nobody knows.
  private func change(
    of quote: TextQuote, _ match: PassageMatch, skipsWords: Bool
  ) -> MeaningChange? {
    guard case .carried(let range, _) = match, !skipsWords else { return nil }
    return MeaningChange(
      quote.exact.onOneLine(), search.plain.text(range).onOneLine(), language: language,
      isInLowerCase: search.holdsInLowerCase)
  }

  private mutating func prepared() -> PassageMatcher {
    let matcher = matcher ?? PassageMatcher(search)
    self.matcher = matcher
    return matcher
  }

  /// What still stands of the texts in which passages were found.
  private mutating func alignments(_ matcher: PassageMatcher) -> [ChunkAlignment] {
    if let alignments { return alignments }
    let records = entry.map { lock.records(LockedWords.self, of: $0) } ?? []
    let known = records.map { matcher.align($0.text) }
    alignments = known
    return known
  }

  private func best(
    _ quotes: [TextQuote], _ match: (TextQuote) -> PassageMatch
  ) -> (quote: TextQuote, match: PassageMatch) {
    var best = (quote: quotes[0], match: match(quotes[0]))
    for quote in quotes.dropFirst() {
      let other = match(quote)
      if (other.band.rank, other.score) > (best.match.band.rank, best.match.score) {
        best = (quote, other)
      }
    }
    return best
  }
}

extension [ChunkAlignment] {
  /// Of the texts in which a passage was found the one of which most still stands.
  fileprivate func of(_ quote: TextQuote) -> ChunkAlignment? {
    filter { $0.holds(quote.chunks) }.max { $0.count < $1.count }
  }
}

extension Band {
  fileprivate var rank: Int {
    switch self {
    case .found: 3
    case .carried: 2
    case .review: 1
    case .lost: 0
    }
  }
}

extension PassageTracing.Trace {
  /// What is to be said of a passage that is looked for in a text.
  ///
  /// - Parameters:
  ///   - entry: the one that holds the text, and `about` the path of its file.
  package func diagnostics(
    _ request: PassageRequest, in search: PassageSearch, of entry: EntryID, about: String
  ) -> [Diagnostic] {
    let sought = sought ?? request.anchor.text
    switch match {
    case .found(let range):
      guard !places.isEmpty else { return [] }
      return [Diagnostic.passageChosen(request, range, among: places, search.plain, path: about)]
    case .carried(let range, _):
      if let change {
        return [
          .passageMeaningChanged(
            request, change, sought, range, search.plain, of: entry, path: about)
        ]
      }
      return [.passageCarried(request, sought, range, search.plain, path: about)]
    case .review(let range, _):
      return [.passageForReview(request, sought, range, search.plain, path: about)]
    case .lost:
      return [
        places.isEmpty
          ? .passageNotFound(request, search, path: about)
          : .passageNotUnique(request, places, search.plain, path: about)
      ]
    }
  }
}
