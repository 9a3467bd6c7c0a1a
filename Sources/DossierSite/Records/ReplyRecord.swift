import TypedTemplates

/// What speaks against an objection.
struct ReplyRecord: Sendable {
  let argument: Shared<EntryLinkRecord>
  /// `attacks`: how it stands to the objection.
  let label: String
  let isInferred: Bool
  let passages: [PassageRecord]

  static let schema = Schema<Self>(
    "reply",
    [
      .record("argument", EntryLinkRecord.schema, \.argument),
      .text("label", \.label),
      .boolean("isInferred", \.isInferred),
      .list("passages", PassageRecord.schema, \.passages),
    ])
}
