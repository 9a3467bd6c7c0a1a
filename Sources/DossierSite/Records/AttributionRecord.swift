import DossierTemplates

/// Who holds a claim: it never appears without this beside it.
struct AttributionRecord: Sendable {
  /// One expert's last word on the claim with one stance.
  struct Voice: Sendable {
    let expert: EntryLinkRecord
    let stance: String
    let stanceLabel: String
    let stanceSign: String
    let said: DateRecord?
    /// Who relays it.
    let via: EntryLinkRecord?
    let basisLabel: String
    let isInferred: Bool

    static let schema = Schema<Self>(
      "voice",
      [
        .record("expert", EntryLinkRecord.schema) { $0.expert },
        .text("stance") { $0.stance },
        .text("stanceLabel") { $0.stanceLabel },
        .text("stanceSign") { $0.stanceSign },
        .optional("said", DateRecord.schema) { $0.said },
        .optional("via", EntryLinkRecord.schema) { $0.via },
        .text("basisLabel") { $0.basisLabel },
        .boolean("isInferred") { $0.isInferred },
      ])
  }

  /// The whole in words: `Aleksandar Matovski; against: James Carden`.
  let text: String
  /// In order of stance, then of position; empty where no source holds it.
  let voices: [Voice]

  static let schema = Schema<Self>(
    "attribution",
    [
      .text("text") { $0.text },
      .list("voices", Voice.schema) { $0.voices },
    ])
}
