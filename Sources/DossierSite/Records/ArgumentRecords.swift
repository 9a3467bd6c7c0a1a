import DossierCore
import DossierModel
import TypedTemplates

/// An argument as lists show it, never without who holds it.
package struct ArgumentSummaryRecord: TemplateRecord {
  let id: String
  let claim: String
  let short: String
  let url: SiteURL
  let attribution: AttributionRecord
  let positionCount: Int
  let hidesPositions: Bool
  let relationCount: Int
  let passageCount: Int
  let previewLabel: String?

  package static let schema = Schema<Self>(
    "argumentSummary",
    [
      .text("id", \.id, "Its name, which is unique among the arguments."),
      .text("claim", \.claim, "The claim in words."),
      .text("short", \.short, "A short name where it has one, else the claim."),
      .url("url", \.url, "The address of its page."),
      .record("attribution", \.attribution, "Who holds it."),
      .number("positionCount", \.positionCount, "How many positions there are on it."),
      .boolean(
        "hidesPositions", \.hidesPositions,
        "Whether there are more positions, which readers don't get to see."),
      .number("relationCount", \.relationCount, "How many relations it has, in both directions."),
      .number(
        "passageCount", \.passageCount,
        "How many passages its positions and its own relations cite."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
    ])
}

/// Who holds a claim: it never appears without this beside it.
package struct AttributionRecord: TemplateRecord {
  /// One expert's last word on the claim with one stance.
  struct Voice: TemplateRecord {
    let expert: Shared<EntryLinkRecord>
    let stance: String
    let stanceLabel: String
    let stanceSign: String
    let said: Shared<DateRecord>?
    let via: Shared<EntryLinkRecord>?
    let basisLabel: String
    let isInferred: Bool

    static let schema = Schema<Self>(
      "voice",
      [
        .record("expert", \.expert, "Who holds it."),
        .choice("stance", \.stance, Argument.Stance.self, "Whether for or against."),
        .text("stanceLabel", \.stanceLabel, "The stance in words."),
        .text("stanceSign", \.stanceSign, "The stance as one character."),
        .optional("said", \.said, "When it was said last; absent where that is not known."),
        .optional("via", \.via, "Who relays it; absent where nobody does."),
        .text(
          "basisLabel", \.basisLabel, "In words, whether it is quoted, paraphrased or inferred."),
        .boolean(
          "isInferred", \.isInferred, "Whether no passage says so: the editors' own reading."),
      ])
  }

  package let text: String
  let voices: [Voice]

  package static let schema = Schema<Self>(
    "attribution",
    [
      .text("text", \.text, "Who holds it and who is against it, as one phrase."),
      .list("voices", \.voices, "The same one by one, by stance; empty where no source holds it."),
    ])
}

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

/// The relations of an argument by what they do for it; each stands in one list alone.
package struct ArgumentRelationsRecord: TemplateRecord {
  let grounds: [RelationRecord]
  let objections: [RelationRecord]
  let rivals: [RelationRecord]
  let bearing: [RelationRecord]

  package var all: [RelationRecord] { grounds + objections + rivals + bearing }
  var replyCount: Int { objections.reduce(0) { $0 + $1.replies.count + $1.moreReplies } }

  package static let schema = Schema<Self>(
    "argumentRelations",
    [
      .list("grounds", \.grounds, "What supports it, or entails it; may be empty."),
      .list("objections", \.objections, "What attacks, undercuts or contradicts it; may be empty."),
      .list("rivals", \.rivals, "What can't be true if it is; may be empty."),
      .list("bearing", \.bearing, "What it does to others; may be empty."),
      .number("replyCount", \.replyCount, "How many replies there are to all objections."),
      .boolean("isEmpty", \.all.isEmpty, "Whether it has no relations."),
    ])
}

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
