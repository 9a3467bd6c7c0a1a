import DossierModel
import TypedTemplates

/// How an argument stands to another, as seen from the one on whose page it is shown.
package struct RelationRecord: TemplateRecord {
  let kind: String
  let isIncoming: Bool
  let label: String
  let other: Shared<EntryLinkRecord>
  let reasons: [String]
  let isInferred: Bool
  let passages: [PassageRecord]
  let replies: [ReplyRecord]
  let moreReplies: Int

  package static let schema = Schema<Self>(
    "relation",
    [
      .choice("kind", \.kind, Argument.RelationKind.self, "What kind of relation it is."),
      .boolean("isIncoming", \.isIncoming, "Whether it comes from the other argument to this one."),
      .text("label", \.label, "The relation in words, read from this side."),
      .record("other", \.other, "The other argument."),
      .texts("reasons", \.reasons, "Why, in the editors' words; may be empty."),
      .boolean("isInferred", \.isInferred, "Whether no passage says so: the editors' own reading."),
      .list("passages", \.passages, "The passages that show it; may be empty."),
      .list(
        "replies", \.replies,
        "What speaks against an objection; empty where there is nothing or it is none."),
      .number("moreReplies", \.moreReplies, "How many more replies there are than the page shows."),
    ])
}
