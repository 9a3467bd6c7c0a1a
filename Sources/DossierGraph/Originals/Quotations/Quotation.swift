import DossierCore

/// Words in quotation marks in a digest that are known to be a source's own.
struct Quotation: Sendable {
  /// Half-open, in scalars of the digest's plain text, the marks left out.
  let range: Range<Int>
  let source: EntryID
  /// The words of the original that it quotes, counted from 0; none where it quotes the title.
  let places: [Range<Int>]
  /// Where a browser finds it on the source's own page; nil where nothing tells it from other words.
  let fragment: TextFragment?
}

/// What became of the quotations of one digest.
struct QuotationFindings: Sendable {
  var quotations: [Quotation] = []
  /// How many could not be compared with an original, or are translations.
  var unverified = 0
  /// What the lock is to hold of them from now on.
  var remembered: [LockLine] = []
  var diagnostics: [Diagnostic] = []
}
