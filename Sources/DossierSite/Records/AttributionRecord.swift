import TypedTemplates

/// Who holds a claim: it never appears without this beside it.
package struct AttributionRecord: Sendable {
  /// One expert's last word on the claim with one stance.
  struct Voice: Sendable {
    let expert: Shared<EntryLinkRecord>
    let stance: String
    let stanceLabel: String
    let stanceSign: String
    let said: Shared<DateRecord>?
    /// Who relays it.
    let via: Shared<EntryLinkRecord>?
    let basisLabel: String
    let isInferred: Bool

    static let schema = Schema<Self>(
      "voice",
      [
        .record("expert", EntryLinkRecord.schema, \.expert),
        .text("stance", \.stance),
        .text("stanceLabel", \.stanceLabel),
        .text("stanceSign", \.stanceSign),
        .optional("said", DateRecord.schema, \.said),
        .optional("via", EntryLinkRecord.schema, \.via),
        .text("basisLabel", \.basisLabel),
        .boolean("isInferred", \.isInferred),
      ])
  }

  /// The whole in words: `Aleksandar Matovski; against: James Carden`.
  package let text: String
  /// In order of stance, then of position; empty where no source holds it.
  let voices: [Voice]

  static let schema = Schema<Self>(
    "attribution",
    [
      .text("text", \.text),
      .list("voices", Voice.schema, \.voices),
    ])
}
