import DossierCore
import DossierGraph

/// One anchor or cited quotation, with the words it found.
package struct PassageReport: Sendable {
  /// Where it is written: the line of the `[!kind]`, or of the cite.
  package let span: SourceSpan
  /// The name it is cited by; nil where it has none.
  package let name: String?
  /// The entry it speaks of, such as `article/three-reasons`.
  package let about: EntryID
  /// The words as the editor wrote them.
  package let exact: String
  package let band: Band
  /// How near the words found are to those written, from 0 to 1.
  package let score: Double
  /// Half-open, in Unicode scalars of the entry's plain text; nil where lost.
  package let range: Range<Int>?
  /// The words as they stand in the entry; nil where lost.
  package let matched: String?

  package init(
    span: SourceSpan, name: String?, about: EntryID, exact: String, band: Band, score: Double,
    range: Range<Int>?, matched: String?
  ) {
    self.span = span
    self.name = name
    self.about = about
    self.exact = exact
    self.band = band
    self.score = score
    self.range = range
    self.matched = matched
  }
}
