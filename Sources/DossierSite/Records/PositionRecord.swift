import DossierModel
import TypedTemplates

/// What one expert holds of an argument.
package struct PositionRecord: TemplateRecord {
  package let argument: Shared<EntryLinkRecord>
  package let expert: Shared<EntryLinkRecord>
  package let role: String?
  package let isRoleSure: Bool
  package let stance: String
  package let stanceLabel: String
  let stanceSign: String
  package let said: Shared<DateRecord>?
  package let via: Shared<EntryLinkRecord>?
  package let basis: String
  package let basisLabel: String
  package let isInferred: Bool
  package let passages: [PassageRecord]

  package static let schema = Schema<Self>(
    "position",
    [
      .record("argument", \.argument, "The argument."),
      .record("expert", \.expert, "Who holds the position."),
      .optionalText(
        "role", \.role, "What the expert was when it was said; absent where that is not known."),
      .boolean("isRoleSure", \.isRoleSure, "Whether the role was surely held then."),
      .choice("stance", \.stance, Argument.Stance.self, "Whether for or against."),
      .text("stanceLabel", \.stanceLabel, "The stance in words."),
      .text("stanceSign", \.stanceSign, "The stance as one character."),
      .optional("said", \.said, "When it was said; absent where that is not known."),
      .optional("via", \.via, "Who relays it; absent where nobody does."),
      .choice("basis", \.basis, Argument.Basis.self, "How the position is known."),
      .text("basisLabel", \.basisLabel, "The same in words."),
      .boolean("isInferred", \.isInferred, "Whether no passage says so: the editors' own reading."),
      .list("passages", \.passages, "The passages that show it; may be empty."),
    ])
}
