import TypedTemplates

/// How an argument stands to another, as seen from the one on whose page it is shown.
package struct RelationRecord: Sendable {
  /// `supports`, `attacks`, `undercuts`, `contradicts`, `contrary-to` or `entails`.
  let kind: String
  /// Whether the relation comes from the other argument to this one.
  let isIncoming: Bool
  /// The relation read from this side: `supports`, `is supported by`.
  let label: String
  let other: Shared<EntryLinkRecord>
  /// Why, in the editors' words; one for each time that it is recorded with one.
  let reasons: [String]
  /// Whether no passage says so: the editors' own reading.
  let isInferred: Bool
  let passages: [PassageRecord]
  /// What speaks against an objection; empty where the relation is none.
  let replies: [ReplyRecord]
  /// How many more replies there are than the page tells of.
  let moreReplies: Int

  static let schema = Schema<Self>(
    "relation",
    [
      .text("kind", \.kind),
      .boolean("isIncoming", \.isIncoming),
      .text("label", \.label),
      .record("other", EntryLinkRecord.schema, \.other),
      .texts("reasons", \.reasons),
      .boolean("isInferred", \.isInferred),
      .list("passages", PassageRecord.schema, \.passages),
      .list("replies", ReplyRecord.schema, \.replies),
      .number("moreReplies", \.moreReplies),
    ])
}
