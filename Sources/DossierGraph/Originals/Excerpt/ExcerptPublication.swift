import DossierContent
import DossierCore
import DossierMarkdown

/// What stands on the page of an article whose body is withheld: its excerpt, and where in it the
/// passages stand.
struct ExcerptPublication {
  let excerpt: Excerpt
  /// What has become of each passage, by its anchor's name; ranges are of the excerpt.
  let traces: [String: PassageTracing.Trace]
  /// What the lock is to hold of it from now on.
  let remembered: [LockLine]
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
    let making = ExcerptMaking(input.commentary.requests, in: original, of: input.id, context)
    let record = original.record(of: input.id)
    excerpt = Excerpt(making.records, paragraphs: record.paragraphs, path: input.file.path)
    var traces = making.traces
    for (anchor, trace) in making.traces {
      traces[anchor] = trace.moved(to: excerpt.passages[anchor]?.match)
    }
    self.traces = traces
    remembered = [LockLine(record)] + making.records.map { LockLine($0) }
    diagnostics = making.diagnostics
  }

  /// In a clone.
  private init(remembered input: EntryComposer.Input, _ context: ComposeContext) {
    let lock = context.options.lock
    let records: [LockedExcerpt] = lock.records(of: input.id)
    let originals: [LockedOriginal] = lock.records(of: input.id)
    excerpt = Excerpt(
      records, paragraphs: originals.map(\.paragraphs).max(), path: input.file.path)
    traces = excerpt.passages.mapValues { PassageTracing.Trace(match: $0.match) }
    remembered = originals.map { LockLine($0) } + records.map { LockLine($0) }
    guard !originals.isEmpty else {
      diagnostics = [.missingOriginal(input.id, path: input.file.path)]
      return
    }
    diagnostics = input.commentary.requests
      .filter { [traces] in traces[$0.anchor.lockName] == nil && !$0.anchor.hasLooseBold }
      .map { .quotationUnverified(at: $0.span, source: input.id) }
  }

  func trace(_ anchor: Anchor) -> PassageTracing.Trace {
    traces[anchor.lockName] ?? PassageTracing.Trace(match: .lost(score: 0))
  }

  /// The passages as quotations of the source: each is longer than those within it.
  func findings(of source: EntryID) -> QuotationFindings {
    let quotations = excerpt.passages.values.map {
      Quotation(range: $0.range, source: source, places: $0.words, fragment: $0.fragment)
    }
    return QuotationFindings(
      quotations: quotations.sorted {
        ($0.range.count, $0.range.lowerBound) < ($1.range.count, $1.range.lowerBound)
      },
      remembered: remembered, diagnostics: diagnostics)
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
