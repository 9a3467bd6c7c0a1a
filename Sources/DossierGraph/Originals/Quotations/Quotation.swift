import DossierCore

/// Words in quotation marks in a digest that are known to be a source's own.
struct Quotation: Sendable {
  /// Half-open, in scalars of the digest's plain text, the marks left out.
  let range: Range<Int>
  /// The parts of the range that are quoted without a break.
  let stretches: [Range<Int>]
  let source: EntryID
  /// Which words of the original it quotes; none where it quotes the title.
  let words: [PublishedPiece]
  /// Where a browser finds it on the source's own page; nil where nothing tells it from other words.
  let fragment: TextFragment?
  let ground: PassageGround
}

/// What became of the quotations of one digest.
struct QuotationFindings: Sendable {
  var quotations: [Quotation] = []
  /// How many could not be compared with an original, or are translations.
  var unverified = 0
  /// What the lock is to hold of them from now on.
  var remembered: [LockLine] = []
  /// What the lock is to hold of the words that are published.
  var records: [PublishedRecord] = []
  var diagnostics: [Diagnostic] = []
  /// Where those stand that are known from the lock alone, where that is asked.
  var recorded: [SourceSpan] = []
}
