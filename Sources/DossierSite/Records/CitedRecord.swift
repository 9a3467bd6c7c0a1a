import DossierCore
import TypedTemplates

/// A passage without a note, with what cites it.
struct CitedRecord: Sendable {
  /// The HTML id to which the passage's marker leads.
  let fragment: String
  let url: SiteURL
  /// That marker, on the same page.
  let marker: SiteURL
  /// Where its words are offered for citation, on the same page.
  let cite: SiteURL
  /// What that marker shows: a letter.
  let letter: String
  let passage: PassageRecord
  let uses: [UseRecord]

  static let schema = Schema<Self>(
    "cited",
    [
      .text("fragment", \.fragment),
      .url("url", \.url),
      .url("marker", \.marker),
      .url("cite", \.cite),
      .text("letter", \.letter),
      .record("passage", PassageRecord.schema, \.passage),
      .list("uses", UseRecord.schema, \.uses),
    ])
}
