import DossierTemplates

/// What one expert holds of an argument.
struct PositionRecord: Sendable {
  let argument: Shared<EntryLinkRecord>
  let expert: Shared<EntryLinkRecord>
  /// The roles that the expert held when it was said, or may have held, where that is known.
  let role: String?
  /// Whether they were surely held then, as far as the dates of both go.
  let isRoleSure: Bool
  /// `for`, `against`, `mixed` or `conditional`.
  let stance: String
  let stanceLabel: String
  /// One character that stands for the stance.
  let stanceSign: String
  let said: Shared<DateRecord>?
  /// Who relays it.
  let via: Shared<EntryLinkRecord>?
  /// `quoted`, `paraphrased` or `inferred`.
  let basis: String
  let basisLabel: String
  let isInferred: Bool
  let passages: [PassageRecord]

  static let schema = Schema<Self>(
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
