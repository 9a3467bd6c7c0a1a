import DossierModel
import TypedTemplates

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
