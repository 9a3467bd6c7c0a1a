import DossierTemplates

/// What one expert holds of an argument.
struct PositionRecord: Sendable {
  let argument: EntryLinkRecord
  let expert: EntryLinkRecord
  /// The roles that the expert held when it was said, or may have held, where that is known.
  let role: String?
  /// Whether they were surely held then, as far as the dates of both go.
  let isRoleSure: Bool
  /// `for`, `against`, `mixed` or `conditional`.
  let stance: String
  let stanceLabel: String
  /// One character that stands for the stance.
  let stanceSign: String
  let said: DateRecord?
  /// Who relays it.
  let via: EntryLinkRecord?
  /// `quoted`, `paraphrased` or `inferred`.
  let basis: String
  let basisLabel: String
  let isInferred: Bool
  let passages: [PassageRecord]

  static let schema = Schema<Self>(
    "position",
    [
      .record("argument", EntryLinkRecord.schema) { $0.argument },
      .record("expert", EntryLinkRecord.schema) { $0.expert },
      .optionalText("role") { $0.role },
      .boolean("isRoleSure") { $0.isRoleSure },
      .text("stance") { $0.stance },
      .text("stanceLabel") { $0.stanceLabel },
      .text("stanceSign") { $0.stanceSign },
      .optional("said", DateRecord.schema) { $0.said },
      .optional("via", EntryLinkRecord.schema) { $0.via },
      .text("basis") { $0.basis },
      .text("basisLabel") { $0.basisLabel },
      .boolean("isInferred") { $0.isInferred },
      .list("passages", PassageRecord.schema) { $0.passages },
    ])
}
