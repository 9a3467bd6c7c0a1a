import DossierTemplates

/// What speaks against an objection.
struct ReplyRecord: Sendable {
  let argument: EntryLinkRecord
  /// `attacks`: how it stands to the objection.
  let label: String
  let isInferred: Bool
  let passages: [PassageRecord]

  static let schema = Schema<Self>(
    "reply",
    [
      .record("argument", EntryLinkRecord.schema) { $0.argument },
      .text("label") { $0.label },
      .boolean("isInferred") { $0.isInferred },
      .list("passages", PassageRecord.schema) { $0.passages },
    ])
}
