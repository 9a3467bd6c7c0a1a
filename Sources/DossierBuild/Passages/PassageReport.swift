import DossierCore
import DossierGraph
import DossierModel
import DossierWithholding
import QuoteAnchoring

/// One anchor or cited quotation, with the words it found.
package struct PassageReport: Sendable {
  /// Where it is written: the line of the `[!kind]`, or of the cite.
  package let span: SourceSpan
  /// The name it is cited by; nil where it has none.
  package let name: String?
  /// The entry it speaks of, such as `article/three-reasons`.
  package let about: EntryID
  /// The words that were looked for: as they stood when they were last found or, where nothing is
  /// remembered of that, as the editor wrote them.
  package let exact: String
  package let band: Band
  /// How near the words found are to those written, from 0 to 1.
  package let score: Double
  /// Half-open, in Unicode scalars of the entry's plain text; nil where lost.
  package let range: Range<Int>?
  /// The words as they stand in the entry; nil where lost.
  package let matched: String?
  /// What it rests on that the words are what they are shown as.
  package let rests: PassageGround
  /// What a carried passage no longer says as it did; nil where only its wording is another.
  package let change: MeaningChange?

  package init(
    span: SourceSpan, name: String?, about: EntryID, exact: String, band: Band, score: Double,
    range: Range<Int>?, matched: String?, rests: PassageGround = .text,
    change: MeaningChange? = nil
  ) {
    self.span = span
    self.name = name
    self.about = about
    self.exact = exact
    self.band = band
    self.score = score
    self.range = range
    self.matched = matched
    self.rests = rests
    self.change = change
  }
}

extension PassageReport {
  /// All passages of a dossier, in order of the file and line where each is written.
  package static func all(_ dossier: Dossier) -> [PassageReport] {
    let reports = dossier.passages.flatMap { passage in
      ([passage.origin] + passage.repeats).map { span in
        PassageReport(
          span: span, name: passage.name, about: dossier[entry: passage.entry].id,
          exact: passage.sought, band: passage.band, score: passage.match.score,
          range: passage.match.range, matched: passage.matched, rests: passage.ground,
          change: passage.change)
      }
    }
    return reports.sorted {
      ($0.span.file.path, $0.span.range.lowerBound) < ($1.span.file.path, $1.span.range.lowerBound)
    }
  }
}

extension WithheldRedaction {
  /// The report without withheld strings.
  package func report(_ report: PassageReport) -> PassageReport {
    if isIdle { return report }
    return PassageReport(
      span: renamed(report.span), name: report.name.map(name),
      about: EntryID(report.about.kind, name(report.about.name)), exact: text(report.exact),
      band: report.band, score: report.score, range: report.range,
      matched: report.matched.map(text), rests: report.rests,
      change: report.change?.redacted(text))
  }
}
