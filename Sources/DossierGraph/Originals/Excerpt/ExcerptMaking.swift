import DossierCore
import DossierMarkdown

/// Finds in an original the passages that are to be published of it.
struct ExcerptMaking {
  private let original: ComparedOriginal
  private let entry: EntryID
  private let entries: EntryIndex
  private var tracing: PassageTracing
  private(set) var records: [LockedExcerpt] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What has become of each passage, by its anchor's name; ranges are of the original.
  private(set) var traces: [String: PassageTracing.Trace] = [:]

  init(
    _ requests: [PassageRequest], in original: ComparedOriginal, of entry: EntryID,
    _ context: ComposeContext
  ) {
    self.original = original
    self.entry = entry
    entries = context.index
    let remembered: [LockedExcerpt] = context.options.lock.records(of: entry)
    tracing = PassageTracing(original.text.search, memory: remembered.map(\.asPassage))
    for request in requests where !request.anchor.hasLooseBold { take(request) }
  }

  private mutating func take(_ request: PassageRequest) {
    let name = request.anchor.lockName
    guard traces[name] == nil else { return }
    var trace = tracing.trace(request.anchor)
    diagnostics += PassagePlacing.diagnostics(
      request, trace, original.text.search, about: original.text.path)
    if case .carried(let range, _) = trace.match, let words = tracing.words {
      trace.presentAnchor = AnchorWriter(
        search: original.text.search, words: words, entries: entries
      ).anchor(for: range, like: request.anchor)
    }
    traces[name] = trace
    if let range = trace.match.place { records += parts(of: range, anchor: name, trace.match) }
  }

  private func parts(
    of range: Range<Int>, anchor: String, _ match: PassageMatch
  ) -> [LockedExcerpt] {
    let plain = original.text.plain
    let quoted = ComparableText(plain.scalars[range])
    let shape =
      quoted.scalars.isEmpty ? nil : original.shape(of: [quoted.scalars.indices], in: quoted)
    return plain.blocks.enumerated().compactMap { number, block in
      guard let part = withoutSpace(range.clamped(to: block)) else { return nil }
      let shown = shown(part, in: block)
      let words = original.search.words.words(
        within: original.search.text.range(ofOriginal: part))
      let text = plain.scalars[shown].map { $0.isWhiteSpace ? " " : $0 }
      return LockedExcerpt(
        entry: entry.description, anchor: anchor, words: words, certainty: match.certainty,
        shape: shape, paragraph: number,
        length: block.count, start: shown.lowerBound - block.lowerBound,
        passage: part.lowerBound - shown.lowerBound..<part.upperBound - shown.lowerBound,
        text: String(scalars: text[...]))
    }
  }

  /// The range without the white space at its ends, of kinds that Markdown would drop or not; nil where
  /// it holds nothing else.
  private func withoutSpace(_ range: Range<Int>) -> Range<Int>? {
    let scalars = original.text.plain.scalars
    guard let first = range.first(where: { !scalars[$0].isWhiteSpace }),
      let last = range.last(where: { !scalars[$0].isWhiteSpace })
    else { return nil }
    return first..<last + 1
  }

  /// The part with the signs that open and close it, and a space that follows, so that sentences
  /// that follow one another are shown without a gap.
  private func shown(_ part: Range<Int>, in block: Range<Int>) -> Range<Int> {
    let scalars = original.text.plain.scalars
    var start = part.lowerBound
    while start > block.lowerBound, Self.opens.contains(scalars[start - 1]) { start -= 1 }
    var end = part.upperBound
    while end < block.upperBound, Self.closes.contains(scalars[end]) { end += 1 }
    if end < block.upperBound, scalars[end].isWhiteSpace { end += 1 }
    return start..<end
  }

  private static let opens = Set("\"'“‘«‹„‚([¿¡".unicodeScalars)
  private static let closes = Set(".,;:!?…\"'”’»›)]。，！？".unicodeScalars)
}

extension PassageMatch {
  /// In per cent; 100 for words found alone.
  fileprivate var certainty: Int { band == .found ? 100 : min(99, Int(score * 100)) }
}

extension LockedExcerpt {
  /// What the matcher is to know of a passage: its words alone, for no others may be remembered.
  fileprivate var asPassage: LockedPassage {
    let words = Array(text.unicodeScalars)[passage]
    return LockedPassage(
      entry: entry, anchor: anchor, quote: TextQuote(exact: String(scalars: words)))
  }
}
