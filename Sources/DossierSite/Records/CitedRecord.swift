import DossierCore
import DossierTemplates

/// A passage without a note, with what cites it.
struct CitedRecord: Sendable {
  /// The HTML id to which the passage's marker leads.
  let fragment: String
  /// That marker, on the same page.
  let marker: SiteURL
  /// What that marker shows: a letter.
  let letter: String
  let passage: PassageRecord
  let uses: [UseRecord]

  static let schema = Schema<Self>(
    "cited",
    [
      .text("fragment") { $0.fragment },
      .url("marker") { $0.marker },
      .text("letter") { $0.letter },
      .record("passage", PassageRecord.schema) { $0.passage },
      .list("uses", UseRecord.schema) { $0.uses },
    ])
}
