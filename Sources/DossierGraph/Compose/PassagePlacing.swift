import DossierCore
import DossierMarkdown
import DossierModel
import DossierPassages
import QuoteAnchoring
import TextAnalysis

/// Finds the passages of one entry and puts its notes in the order of the page.
package struct PassagePlacing {
  /// Notes and passages in the order of the page, and the marks that the writer makes of them.
  struct Placed: Sendable {
    var notes: [NoteDraft] = []
    var passages: [PlacedPassage] = []
    /// The offsets of passages without a note that something cites, in order of place.
    var cited: [Int] = []
    var highlights: [Annotations.Highlight] = []
    /// Passages of other editions, in order of place.
    var survivors: [EditionPassages.Draft] = []

    mutating func add(_ survivors: [EditionPassages.Draft]) {
      guard !survivors.isEmpty else { return }
      self.survivors = survivors
      highlights = PassageMarks.highlights(self)
    }
  }

  private var tracing: PassageTracing
  /// The path of the entry's file, for messages.
  private let about: String
  private let entry: EntryID
  private let entries: EntryIndex
  /// nil where nothing is to be remembered.
  private var remembering: PassageRemembering?
  private(set) var diagnostics: [Diagnostic] = []
  private let missesMemories: Bool
  /// How many passages stand exactly of which the lock remembers nothing; 0 where nobody asks.
  private(set) var unremembered = 0

  /// What the lock is to hold of this entry from now on; empty where nothing is to be remembered.
  var remembered: [LockLine] { remembering?.lines ?? [] }

  private var search: PassageSearch { tracing.search }
  /// Where the passages of a withheld text stand, which is known already.
  private let excerpt: ExcerptPublication?
  /// Whether the entry is an article of which no words are published.
  private let isWithheld: Bool

  /// - Parameters:
  ///   - about: the path of the entry's file.
  ///   - language: the BCP 47 tag of its text.
  init(
    _ search: PassageSearch, in entry: EntryID, about: String,
    excerpt: ExcerptPublication? = nil, isWithheld: Bool = false, language: String,
    _ context: ComposeContext
  ) {
    self.excerpt = excerpt
    self.isWithheld = isWithheld
    tracing = PassageTracing(search, in: entry, lock: context.options.lock, language: language)
    (self.entry, self.about) = (entry, about)
    entries = context.index
    missesMemories = context.options.missesMemories
    remembering =
      context.options.remembersPassages
      ? PassageRemembering(search, in: entry, lock: context.options.lock) : nil
  }

  mutating func place(_ commentary: EntryCommentary, cited: Set<String>) -> Placed {
    let commentary = bounded(commentary)
    checkNames(commentary)
    tracing.prepare(forAnchors: commentary.requests.count)
    let traced = commentary.requests.map { (request: $0, trace: trace($0)) }
      .enumerated()
      .sorted {
        Self.order($0.element.trace.match.place, $0.offset)
          < Self.order($1.element.trace.match.place, $1.offset)
      }
      .map(\.element)
    let numbers = Self.numbers(traced, after: commentary.notes.count { $0.isOnWhole })
    var placed = Placed()
    placed.notes = commentary.notes.filter(\.isOnWhole)
    placed.notes += numbers.sorted { $0.value < $1.value }.map { commentary.notes[$0.key] }
    for (request, trace) in traced {
      var note: Int?
      if case .note(let offset) = request.source {
        note = numbers[offset]
      } else if cited.contains(request.name) {
        placed.cited.append(placed.passages.count)
      }
      placed.passages.append(passage(request, trace, note: note))
    }
    placed.highlights = PassageMarks.highlights(placed)
    return placed
  }

  /// The most passages that one entry may have: each is looked for in all of its text.
  static let most = 5_000

  /// The commentary or, where it is beyond the limit, an error and nothing.
  private mutating func bounded(_ commentary: EntryCommentary) -> EntryCommentary {
    guard commentary.requests.count > Self.most else { return commentary }
    diagnostics.append(
      Diagnostic(
        .tooExpensive, at: commentary.requests[Self.most].headSpan,
        "more than \(Self.most) passages of `\(about)` are named up to here",
        suggestion: "name fewer, or divide that entry into several"))
    return EntryCommentary()
  }

  /// The place of each note, by its offset as written: that of its marker, at the end of its words, so
  /// that a reader of the text meets the numbers in order.
  private static func numbers(
    _ traced: [(request: PassageRequest, trace: PassageTracing.Trace)], after base: Int
  ) -> [Int: Int] {
    let notes = traced.enumerated().compactMap {
      place, traced -> (end: Int, place: Int, note: Int)? in
      guard case .note(let offset) = traced.request.source else { return nil }
      return (traced.trace.match.place?.upperBound ?? .max, place, offset)
    }
    let ordered = notes.sorted { ($0.end, $0.place) < ($1.end, $1.place) }
    return Dictionary(
      ordered.enumerated().map { ($0.element.note, base + $0.offset) }, uniquingKeysWith: { $1 })
  }

  /// By place, longer ones first where they begin alike; lost ones last, as they were written.
  private static func order(_ range: Range<Int>?, _ offset: Int) -> SortKey {
    SortKey(
      isLost: range == nil, start: range?.lowerBound ?? 0, end: -(range?.upperBound ?? 0),
      offset: offset)
  }

  private struct SortKey: Comparable {
    let isLost: Bool
    let start: Int
    let end: Int
    let offset: Int

    static func < (left: SortKey, right: SortKey) -> Bool {
      (left.isLost ? 1 : 0, left.start, left.end, left.offset)
        < (right.isLost ? 1 : 0, right.start, right.end, right.offset)
    }
  }

  private mutating func trace(_ request: PassageRequest) -> PassageTracing.Trace {
    guard !request.anchor.hasLooseBold else {
      return PassageTracing.Trace(match: .lost(score: 0))
    }
    if let excerpt { return excerpt.trace(request.anchor) }
    if isWithheld {
      // What is remembered of it may be words of a text that is no longer published.
      let trace = PassageTracing.Trace(match: .lost(score: 0))
      diagnostics.append(.passageWithheld(request, path: about))
      return trace
    }
    let trace = tracing.trace(request.anchor)
    remember(request, trace)
    diagnostics += trace.diagnostics(request, in: search, of: entry, about: about)
    return trace
  }

  private mutating func remember(_ request: PassageRequest, _ trace: PassageTracing.Trace) {
    if case .found(let range) = trace.match, trace.places.isEmpty {
      remembering?.remember(request.anchor, at: range)
      if missesMemories, tracing.lines(of: request.anchor).isEmpty { unremembered += 1 }
    } else if remembering != nil {
      remembering?.keep(tracing.lines(of: request.anchor))
    }
  }

  private mutating func passage(
    _ request: PassageRequest, _ trace: PassageTracing.Trace, note: Int?
  ) -> PlacedPassage {
    let matched = trace.match.range.map { search.plain.text($0).onOneLine() }
    var anchor = trace.presentAnchor
    if case .carried(let range, _) = trace.match, let words = tracing.words {
      anchor = AnchorWriter(search: search, words: words, entries: entries)
        .anchor(for: range, like: request.anchor)
    }
    return PlacedPassage(
      request: request, match: trace.match, matched: matched,
      sought: trace.sought ?? (trace.match.band == .found ? matched : nil)
        ?? (excerpt != nil || isWithheld ? request.anchor.withheldText : request.anchor.text),
      presentAnchor: anchor, change: trace.change, note: note)
  }

  private mutating func checkNames(_ commentary: EntryCommentary) {
    var seen: [String: SourceSpan] = [:]
    for note in commentary.notes where note.isOnWhole {
      guard let span = note.nameSpan else { continue }
      if let first = seen[note.name] {
        diagnostics.append(.duplicatePassage(note.name, at: span, first: first))
      } else {
        seen[note.name] = span
      }
    }
    for request in commentary.requests {
      if let first = seen[request.name] {
        diagnostics.append(.duplicatePassage(request.name, at: request.headSpan, first: first))
      } else {
        seen[request.name] = request.headSpan
      }
    }
  }
}
