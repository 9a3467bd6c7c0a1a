import DossierCore
import DossierModel
import DossierPassages
import DossierQuotations
import QuoteAnchoring

/// What stands on the page of an article whose body is withheld: its excerpt, and where in it the
/// passages stand.
struct ExcerptPublication {
  let excerpt: Excerpt
  /// What has become of each passage, by its anchor's name; ranges are of the excerpt.
  let traces: [String: PassageTracing.Trace]
  /// What the lock is to hold of it from now on.
  let original: [LockLine]
  let records: [LockedExcerpt]
  let ground: PassageGround
  /// Whether the lock tells in which order the passages stand.
  let isOrderSure: Bool
  let diagnostics: [Diagnostic]

  /// nil where the article's body is not an excerpt.
  static func make(_ input: EntryComposer.Input, _ context: ComposeContext) -> ExcerptPublication? {
    guard let article = input.article, article.text == .excerpt else { return nil }
    if let original = context.sources[input.id]?.original {
      return ExcerptPublication(input, original, context)
    }
    return ExcerptPublication(remembered: input, context)
  }

  /// With the original at hand.
  private init(
    _ input: EntryComposer.Input, _ original: ComparedOriginal, _ context: ComposeContext
  ) {
    let making = ExcerptMaking(
      input.commentary.requests, in: original, of: input.id, entries: context.index,
      lock: context.options.lock,
      language: input.article?.language?.value ?? context.settings.language)
    records = making.records()
    excerpt = Excerpt(
      records, of: Set(records.map(\.anchor)), edges: making.edges, path: input.file.path)
    traces = making.traces.reduce(into: [:]) { [excerpt] traces, known in
      traces[known.key] = known.value.moved(to: excerpt.passages[known.key]?.match)
    }
    self.original = [LockLine(original.record(of: input.id))]
    ground = .original
    isOrderSure = true
    diagnostics = making.diagnostics
  }

  /// In a clone: of what the lock holds only what is asked for now is used, and kept.
  private init(remembered input: EntryComposer.Input, _ context: ComposeContext) {
    let memory = ExcerptMemory(
      of: input.id, context.options.lock, anchors: input.commentary.requests.map(\.anchor))
    let anchors = Dictionary(
      input.commentary.requests.filter { !$0.anchor.hasLooseBold }
        .map { ($0.anchor.excerptName, $0.anchor) }, uniquingKeysWith: { first, _ in first })
    let fitting = memory.records.filter { record in
      anchors[record.anchor].map { record.agrees(with: $0) } ?? true
    }
    let asked = Set(anchors.keys)
    excerpt = Excerpt(
      fitting, of: asked, edges: anchors.mapValues(\.edges), path: input.file.path)
    let layout = ExcerptLayout(fitting)
    isOrderSure = layout.isSure
    let isWhole =
      memory.isPresent && fitting.count == memory.records.count
      && fitting.allSatisfy { asked.contains($0.anchor) }
    records = isWhole ? fitting : layout.restricted(to: asked).records
    traces = excerpt.passages.mapValues { PassageTracing.Trace(match: $0.match) }
    original = memory.original
    ground = .lock
    guard memory.knowsOriginal else {
      diagnostics = [.missingOriginal(input.id, path: input.file.path)]
      return
    }
    diagnostics = input.commentary.requests
      .filter { [traces] in traces[$0.anchor.excerptName] == nil && !$0.anchor.hasLooseBold }
      .map { .quotationUnverified(at: $0.span, source: input.id) }
  }

  func trace(_ anchor: Anchor) -> PassageTracing.Trace {
    traces[anchor.excerptName] ?? PassageTracing.Trace(match: .lost(score: 0))
  }

  /// The passages as quotations of the source: each is longer than those within it.
  func findings(of source: EntryID) -> QuotationFindings {
    let quotations = excerpt.passages.values.map {
      Quotation(
        range: $0.range, stretches: $0.stretches, source: source, words: $0.words,
        fragment: $0.fragment, ground: ground)
    }
    return QuotationFindings(
      quotations: quotations.sorted {
        ($0.range.count, $0.range.lowerBound) < ($1.range.count, $1.range.lowerBound)
      },
      remembered: original, records: records.map { .excerpt($0) }, diagnostics: diagnostics)
  }
}

extension PassageTracing.Trace {
  /// The same in another text; lost where it has no place there, as a passage for review has none.
  fileprivate func moved(to match: PassageMatch?) -> PassageTracing.Trace {
    var moved = self
    moved.places = []
    moved.match = match ?? .lost(score: 0)
    return moved
  }
}
