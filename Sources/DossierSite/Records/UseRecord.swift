import DossierTemplates

/// What leans on a passage: a position, a relation between arguments, or an event.
struct UseRecord: Sendable {
  /// `position`, `relation` or `event`.
  let kind: String
  /// In words: `held by Adam Thomson`, `supports …`; absent for an event.
  let label: String?
  let entry: EntryLinkRecord
  /// For a position alone.
  let stance: String?

  static let schema = Schema<Self>("use", [
    .text("kind") { $0.kind },
    .optionalText("label") { $0.label },
    .record("entry", EntryLinkRecord.schema) { $0.entry },
    .optionalText("stance") { $0.stance },
  ])
}
