import DossierCore
import DossierModel
import DossierPassages

/// Words in quotation marks in a digest that are known to be a source's own.
package struct Quotation: Sendable {
  /// Half-open, in scalars of the digest's plain text, the marks left out.
  package let range: Range<Int>
  /// The parts of the range that are quoted without a break.
  package let stretches: [Range<Int>]
  package let source: EntryID
  /// Which words of the original it quotes; none where it quotes the title.
  package let words: [PublishedPiece]
  /// Where a browser finds it on the source's own page; nil where nothing tells it from other words.
  package let fragment: TextFragment?
  package let ground: PassageGround

  package init(
    range: Range<Int>,
    stretches: [Range<Int>],
    source: EntryID,
    words: [PublishedPiece],
    fragment: TextFragment?,
    ground: PassageGround
  ) {
    self.range = range
    self.stretches = stretches
    self.source = source
    self.words = words
    self.fragment = fragment
    self.ground = ground
  }
}

/// What became of the quotations of one digest.
package struct QuotationFindings: Sendable {
  package var quotations: [Quotation] = []
  /// How many could not be compared with an original, or are translations.
  package var unverified = 0
  /// What the lock is to hold of them from now on.
  package var remembered: [LockLine] = []
  /// What the lock is to hold of the words that are published.
  package var records: [PublishedRecord] = []
  package var diagnostics: [Diagnostic] = []
  /// Where those stand that are known from the lock alone, where that is asked.
  package var recorded: [SourceSpan] = []

  package init(
    quotations: [Quotation] = [],
    unverified: Int = 0,
    remembered: [LockLine] = [],
    records: [PublishedRecord] = [],
    diagnostics: [Diagnostic] = [],
    recorded: [SourceSpan] = []
  ) {
    self.quotations = quotations
    self.unverified = unverified
    self.remembered = remembered
    self.records = records
    self.diagnostics = diagnostics
    self.recorded = recorded
  }
}
