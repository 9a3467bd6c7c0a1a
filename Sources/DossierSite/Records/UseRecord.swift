import TypedTemplates

/// What leans on a passage: a position, a relation between arguments, or an event.
struct UseRecord: Sendable {
  /// `position`, `relation` or `event`.
  let kind: String
  /// The argument of a position, the one from which a relation starts, or the event.
  let entry: Shared<EntryLinkRecord>
  /// The stance of a position, the name of a relation (`supports`); absent for an event.
  let label: String?
  /// For a position: a machine word for classes.
  let stance: String?
  /// For a position: who holds it.
  let expert: Shared<EntryLinkRecord>?
  /// For a relation: the argument to which it leads.
  let other: Shared<EntryLinkRecord>?

  static let schema = Schema<Self>(
    "use",
    [
      .text("kind", \.kind),
      .record("entry", EntryLinkRecord.schema, \.entry),
      .optionalText("label", \.label),
      .optionalText("stance", \.stance),
      .optional("expert", EntryLinkRecord.schema, \.expert),
      .optional("other", EntryLinkRecord.schema, \.other),
    ])
}
