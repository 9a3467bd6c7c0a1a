import TypedTemplates

/// What speaks against an objection.
struct ReplyRecord: TemplateRecord {
  let argument: Shared<EntryLinkRecord>
  let label: String
  let isInferred: Bool
  let passages: [PassageRecord]

  static let schema = Schema<Self>(
    "reply",
    [
      .record("argument", \.argument, "The argument that replies."),
      .text("label", \.label, "How it stands to the objection, in words."),
      .boolean("isInferred", \.isInferred, "Whether no passage says so: the editors' own reading."),
      .list("passages", \.passages, "The passages that show it; may be empty."),
    ])
}
