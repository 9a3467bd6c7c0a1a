import DossierModel
import TypedTemplates

/// What leans on a passage: a position, a relation between arguments, or an event.
struct UseRecord: TemplateRecord {
  let kind: String
  let entry: Shared<EntryLinkRecord>
  let label: String?
  let stance: String?
  let expert: Shared<EntryLinkRecord>?
  let other: Shared<EntryLinkRecord>?

  static let schema = Schema<Self>(
    "use",
    [
      .text("kind", \.kind, "What leans on the passage: `position`, `relation` or `event`."),
      .record(
        "entry", \.entry,
        "The argument of a position, the one from which a relation starts, or the event."),
      .optionalText(
        "label", \.label, "The stance or the name of the relation, in words; absent for an event."),
      .optionalChoice(
        "stance", \.stance, Argument.Stance.self, "The stance of a position; absent for others."),
      .optional("expert", \.expert, "Who holds a position; absent for others."),
      .optional("other", \.other, "The argument to which a relation leads; absent for others."),
    ])
}
