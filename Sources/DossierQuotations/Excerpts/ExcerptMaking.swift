import DossierCore
import DossierModel
import DossierPassages
import QuoteAnchoring
import TextAnalysis

/// Finds in an original the passages that are to be published of it.
package struct ExcerptMaking {
  /// A passage that was looked for.
  private struct Sought {
    let request: PassageRequest
    let trace: PassageTracing.Trace
    /// Where it stands in the original, without what its anchor leaves out.
    let stretches: [PassageSearch.Stretch]
  }

  private let original: ComparedOriginal
  private let entry: EntryID
  private let entries: EntryIndex
  private var tracing: PassageTracing
  private var sought: [Sought] = []
  private var names: Set<String> = []

  package init(
    _ requests: [PassageRequest], in original: ComparedOriginal, of entry: EntryID,
    entries: EntryIndex, lock: PassageLock, language: String
  ) {
    self.original = original
    self.entry = entry
    self.entries = entries
    let remembered = ExcerptMemory(
      of: entry, lock, anchors: requests.map(\.anchor)
    ).records
    tracing = PassageTracing(
      original.text.search, memory: remembered.passages(of: requests.map(\.anchor)),
      language: language)
    for request in requests where !request.anchor.hasLooseBold { seek(request) }
  }

  /// What is withheld beside the passages, by their anchors' names.
  package var edges: [String: AnchorEdges] {
    Dictionary(
      sought.map { ($0.request.anchor.excerptName, $0.request.anchor.edges) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What has become of each passage, by its anchor's name; ranges are of the original.
  package var traces: [String: PassageTracing.Trace] {
    Dictionary(
      sought.map { ($0.request.anchor.excerptName, $0.trace) },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func seek(_ request: PassageRequest) {
    guard names.insert(request.anchor.excerptName).inserted else { return }
    if request.anchor.passage.count > 1 || request.anchor.holdsMark {
      sought.append(seekStretches(request))
      return
    }
    var trace = tracing.trace(request.anchor)
    if case .carried(let range, _) = trace.match, let words = tracing.words {
      trace.presentAnchor = AnchorWriter(
        search: original.text.search, words: words, entries: entries
      ).anchor(for: range, like: request.anchor)
    }
    let stretches = trace.match.place.map { [PassageSearch.Stretch(range: $0, gap: nil)] } ?? []
    sought.append(Sought(request: request, trace: trace, stretches: stretches))
  }

  /// A passage that leaves words out: where its anchor does not stand exactly, each stretch of words is
  /// followed by itself, since nobody knows what else lies between.
  private mutating func seekStretches(_ request: PassageRequest) -> Sought {
    let search = original.text.search
    var trace = PassageTracing.Trace(match: .lost(score: 0))
    switch search.find(request.anchor) {
    case .found(let range):
      trace.match = .found(range)
      return Sought(
        request: request, trace: trace, stretches: search.stretches(of: request.anchor, at: range))
    case .several(let places):
      trace.places = places
      return Sought(request: request, trace: trace, stretches: [])
    // Beside what is withheld nothing is published by a guess.
    case .absent where request.anchor.holdsMark:
      return Sought(request: request, trace: trace, stretches: [])
    case .absent: break
    }
    var stretches: [PassageSearch.Stretch] = []
    var score = 0.99
    var change: MeaningChange?
    for part in request.anchor.passage {
      let followed = tracing.trace(Anchor(part.piece))
      guard let range = followed.match.place,
        stretches.last.map({ $0.range.upperBound <= range.lowerBound })
          ?? true
      else { return Sought(request: request, trace: trace, stretches: []) }
      stretches.append(PassageSearch.Stretch(range: range, gap: part.gap))
      score = min(score, followed.match.score)
      change = change ?? followed.change
    }
    if let first = stretches.first, let last = stretches.last {
      trace.match = .carried(first.range.lowerBound..<last.range.upperBound, score: score)
      trace.sought = request.anchor.passageText
      trace.change = change
    }
    return Sought(request: request, trace: trace, stretches: stretches)
  }
}

extension ExcerptMaking {
  /// Words that an anchor leaves out and no other publishes; half-open, in scalars of the original.
  private var leftOut: [Range<Int>] {
    var published = sought.flatMap { $0.stretches.map(\.range) }
    published.sort { $0.lowerBound < $1.lowerBound }
    let gaps = sought.flatMap { passage in
      let known = passage.trace.places.flatMap { place in
        let stretches = original.text.search.stretches(of: passage.request.anchor, at: place)
        return zip(stretches, stretches.dropFirst()).map { ($0, $1) }
      }
      return (known + zip(passage.stretches, passage.stretches.dropFirst()).map { ($0, $1) })
        .map { $0.range.upperBound..<max($0.range.upperBound, $1.range.lowerBound) }
        + besides(passage)
    }
    return gaps.flatMap { $0.without(published) }
  }

  /// The paragraphs' other words beside an edge at which something is withheld: nobody knows which of
  /// them that are.
  private func besides(_ passage: Sought) -> [Range<Int>] {
    let edges = passage.request.anchor.edges
    guard edges != AnchorEdges() else { return [] }
    let blocks = original.text.plain.blocks
    let places =
      passage.trace.places
      + [passage.stretches.first, passage.stretches.last]
      .compactMap { $0?.range }
    return places.flatMap { place -> [Range<Int>] in
      let first = blocks.first { $0.upperBound > place.lowerBound }
      let last = blocks.last { $0.lowerBound < place.upperBound }
      return [
        edges.before.flatMap { _ in
          first.map { min($0.lowerBound, place.lowerBound)..<place.lowerBound }
        },
        edges.after.flatMap { _ in
          last.map { place.upperBound..<max($0.upperBound, place.upperBound) }
        },
      ].compactMap(\.self)
    }
  }

  /// What is to be said of the passages, in which no words stand that an anchor leaves out.
  package var diagnostics: [Diagnostic] {
    let asked = sought.filter { $0.trace.match.band != .found || !$0.trace.places.isEmpty }
    guard !asked.isEmpty else { return [] }
    let search = original.text.search.veiling(leftOut)
    return asked.flatMap { passage in
      let isLost = passage.trace.match.band == .lost && passage.trace.places.isEmpty
      // What stands beside such words may be what is to be left out.
      if isLost, passage.request.anchor.passage.count > 1 || passage.request.anchor.holdsMark {
        return [Diagnostic.passageNotFound(passage.request, nil, path: original.text.path)]
      }
      return passage.trace.diagnostics(
        passage.request, in: search, of: entry, about: original.text.path)
    }
  }

  /// What the lock is to hold of the passages.
  package func records() -> [LockedExcerpt] {
    let published = original.publishing(
      sought.flatMap(\.stretches).map { original.search.text.range(ofOriginal: $0.range) })
    let plain = PrintedText(
      original.text.plain,
      passages: sought.flatMap { passage in
        passage.stretches.map { ($0.range, passage.request.anchor) }
      })
    return sought.flatMap { parts(of: $0, plain, published) }.records(of: entry.description) {
      let start = plain.blocks[$0].lowerBound
      return plain.scalars[start + $1.lowerBound..<start + $1.upperBound]
        .allSatisfy(\.isWhiteSpace)
    }
  }

  private func parts(
    of passage: Sought, _ plain: PrintedText, _ published: ComparedOriginal
  ) -> [CountedPart] {
    let shape = published.shape(of: passage.stretches.map(\.range))
    var places: [(block: Int, part: Range<Int>, gap: Omission?, isCut: Bool)] = []
    for (index, stretch) in passage.stretches.enumerated() {
      let range = plain.range(ofOriginal: stretch.range)
      var gap = stretch.gap
      let isCut = index + 1 < passage.stretches.count
      for (number, block) in plain.blocks.enumerated() {
        guard let part = withoutSpace(range.clamped(to: block), in: plain) else { continue }
        places.append((number, part, gap, isCut && part.upperBound == range.upperBound))
        gap = nil
      }
    }
    let edges = passage.request.anchor.edges
    return places.enumerated().map { number, place in
      let block = plain.blocks[place.block]
      let shown = shown(
        place.part, in: block, of: plain,
        isOpen: place.gap == nil && (number > 0 || edges.before == nil),
        isCut: place.isCut || number + 1 == places.count && edges.after != nil)
      return CountedPart(
        anchor: passage.request.anchor.excerptName, number: number, count: places.count,
        gap: place.gap,
        words: PublishedWords(
          original.search.words.words(
            within: original.search.text.range(ofOriginal: plain.original(place.part)))),
        certainty: passage.trace.match.certainty, shape: shape,
        edges: self.edges(of: shown, in: place.block, of: plain), paragraph: place.block,
        start: shown.lowerBound - block.lowerBound,
        passage: place.part.lowerBound - shown.lowerBound..<place.part.upperBound
          - shown.lowerBound,
        text: plain.scalars[shown].map { $0.isWhiteSpace ? " " : $0 })
    }
  }

  private func edges(
    of shown: Range<Int>, in number: Int, of plain: PrintedText
  ) -> ExcerptEdges {
    let blocks = plain.blocks
    var edges: ExcerptEdges = []
    if shown.lowerBound == blocks[number].lowerBound { edges.insert(.starts) }
    if shown.upperBound == blocks[number].upperBound { edges.insert(.ends) }
    if number == 0 { edges.insert(.first) }
    if number == blocks.count - 1 { edges.insert(.last) }
    return edges
  }

  /// The range without the white space at its ends, of kinds that Markdown would drop or not; nil where
  /// it holds nothing else.
  private func withoutSpace(_ range: Range<Int>, in plain: PrintedText) -> Range<Int>? {
    let scalars = plain.scalars
    guard let first = range.first(where: { !scalars[$0].isWhiteSpace }),
      let last = range.last(where: { !scalars[$0].isWhiteSpace })
    else { return nil }
    return first..<last + 1
  }

  /// The part with the signs that open and close it, and a space that follows, so that sentences
  /// that follow one another are shown without a gap; nothing is added where the anchor leaves words
  /// out.
  private func shown(
    _ part: Range<Int>, in block: Range<Int>, of plain: PrintedText, isOpen: Bool, isCut: Bool
  ) -> Range<Int> {
    let scalars = plain.scalars
    var start = part.lowerBound
    while isOpen, start > block.lowerBound, ExcerptText.opens.contains(scalars[start - 1]) {
      start -= 1
    }
    var end = part.upperBound
    if isCut { return start..<end }
    while end < block.upperBound, ExcerptText.closes.contains(scalars[end]) { end += 1 }
    if end < block.upperBound, scalars[end].isWhiteSpace { end += 1 }
    return start..<end
  }
}

extension PassageMatch {
  /// In per cent; 100 for words found alone.
  fileprivate var certainty: Int { band == .found ? 100 : min(99, Int(score * 100)) }
}

extension Range<Int> {
  /// What is left of the range, part by part.
  ///
  /// - Parameter others: in order of where they begin.
  func without(_ others: [Range<Int>]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = lowerBound
    for other in others where other.upperBound > start && other.lowerBound < upperBound {
      if other.lowerBound > start { parts.append(start..<other.lowerBound) }
      start = Swift.max(start, other.upperBound)
    }
    if start < upperBound { parts.append(start..<upperBound) }
    return parts
  }
}
