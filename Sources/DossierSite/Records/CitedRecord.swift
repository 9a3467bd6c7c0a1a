import DossierTemplates

/// A passage without a note, with what cites it.
struct CitedRecord: Sendable {
  /// The HTML id to which the passage's marker leads.
  let fragment: String
  let passage: PassageRecord
  let uses: [UseRecord]

  static let schema = Schema<Self>("cited", [
    .text("fragment") { $0.fragment },
    .record("passage", PassageRecord.schema) { $0.passage },
    .list("uses", UseRecord.schema) { $0.uses },
  ])
}
