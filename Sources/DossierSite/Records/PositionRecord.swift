import TypedTemplates

/// What one expert holds of an argument.
package struct PositionRecord: Sendable {
  package let argument: Shared<EntryLinkRecord>
  package let expert: Shared<EntryLinkRecord>
  /// The roles that the expert held when it was said, or may have held, where that is known.
  package let role: String?
  /// Whether they were surely held then, as far as the dates of both go.
  package let isRoleSure: Bool
  /// `for`, `against`, `mixed` or `conditional`.
  package let stance: String
  package let stanceLabel: String
  /// One character that stands for the stance.
  let stanceSign: String
  package let said: Shared<DateRecord>?
  /// Who relays it.
  package let via: Shared<EntryLinkRecord>?
  /// `quoted`, `paraphrased` or `inferred`.
  package let basis: String
  package let basisLabel: String
  package let isInferred: Bool
  package let passages: [PassageRecord]

  package static let schema = Schema<Self>(
    "position",
    [
      .record("argument", EntryLinkRecord.schema, \.argument),
      .record("expert", EntryLinkRecord.schema, \.expert),
      .optionalText("role", \.role),
      .boolean("isRoleSure", \.isRoleSure),
      .text("stance", \.stance),
      .text("stanceLabel", \.stanceLabel),
      .text("stanceSign", \.stanceSign),
      .optional("said", DateRecord.schema, \.said),
      .optional("via", EntryLinkRecord.schema, \.via),
      .text("basis", \.basis),
      .text("basisLabel", \.basisLabel),
      .boolean("isInferred", \.isInferred),
      .list("passages", PassageRecord.schema, \.passages),
    ])
}
