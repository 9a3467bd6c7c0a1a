import DossierCore
import DossierTemplates

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
      .text("fragment") { $0.fragment },
      .url("url") { $0.url },
      .url("marker") { $0.marker },
      .url("cite") { $0.cite },
      .text("letter") { $0.letter },
      .record("passage", PassageRecord.schema) { $0.passage },
      .list("uses", UseRecord.schema) { $0.uses },
    ])
}
