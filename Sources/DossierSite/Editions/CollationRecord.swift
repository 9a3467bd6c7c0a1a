import DossierCore
import TypedTemplates

/// What an edition keeps, changes, moves, cuts and adds, in figures.
package struct CollationRecord: Sendable {
  /// How many words or paragraphs of one text.
  struct Shares: Sendable {
    let total: Int
    let kept: Int
    let changed: Int
    let moved: Int
    /// What the other text lacks.
    let alone: Int

    static let schema = Schema<Self>(
      "shares",
      [
        .number("total", \.total),
        .number("kept", \.kept),
        .number("changed", \.changed),
        .number("moved", \.moved),
        .number("alone", \.alone),
      ])
  }

  /// One text's words as a bar, drawn to the same scale as the other's.
  struct Bar: Sendable {
    struct Piece: Sendable {
      /// `kept`, `changed`, `moved`, `cut` or `added`.
      let kind: String
      /// Thousandths of the longer text.
      let start: Int
      let width: Int

      static let schema = Schema<Self>(
        "barPiece",
        [
          .text("kind", \.kind),
          .number("start", \.start),
          .number("width", \.width),
        ])
    }

    let isOriginal: Bool
    let words: Int
    let pieces: [Piece]

    static let schema = Schema<Self>(
      "bar",
      [
        .boolean("isOriginal", \.isOriginal),
        .number("words", \.words),
        .list("pieces", Piece.schema, \.pieces),
      ])
  }

  /// The page on which the two stand beside each other.
  let url: SiteURL
  let original: Shared<EntryLinkRecord>
  package let edition: Shared<EntryLinkRecord>
  /// The kind of edition with who published it.
  package let originalLabel: String
  package let editionLabel: String
  /// Of the two texts, where known.
  let originalLanguage: String?
  let editionLanguage: String?
  /// Whether only paragraphs are compared, the two being in different languages; what has a
  /// counterpart then counts as kept.
  let isByParagraph: Bool
  /// Whether the lock alone says what it keeps and changes.
  package let isRecorded: Bool
  /// How many of the original's words stand in the edition, at their place or elsewhere.
  let standing: Int
  /// The same in per cent.
  package let percent: Int
  let originalWords: Shares
  let editionWords: Shares
  let originalParagraphs: Shares
  let editionParagraphs: Shares
  /// The original's, then the edition's.
  let bars: [Bar]

  package static let schema = Schema<Self>(
    "collation",
    [
      .url("url", \.url),
      .record("original", EntryLinkRecord.schema, \.original),
      .record("edition", EntryLinkRecord.schema, \.edition),
      .text("originalLabel", \.originalLabel),
      .text("editionLabel", \.editionLabel),
      .optionalText("originalLanguage", \.originalLanguage),
      .optionalText("editionLanguage", \.editionLanguage),
      .boolean("isByParagraph", \.isByParagraph),
      .boolean("isRecorded", \.isRecorded),
      .number("standing", \.standing),
      .number("percent", \.percent),
      .record("originalWords", Shares.schema, \.originalWords),
      .record("editionWords", Shares.schema, \.editionWords),
      .record("originalParagraphs", Shares.schema, \.originalParagraphs),
      .record("editionParagraphs", Shares.schema, \.editionParagraphs),
      .list("bars", Bar.schema, \.bars),
    ])
}
