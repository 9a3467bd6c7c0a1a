import DossierCore
import DossierTemplates

/// What an edition keeps, changes, moves, cuts and adds, in figures.
struct CollationRecord: Sendable {
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
        .number("total") { $0.total },
        .number("kept") { $0.kept },
        .number("changed") { $0.changed },
        .number("moved") { $0.moved },
        .number("alone") { $0.alone },
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
          .text("kind") { $0.kind },
          .number("start") { $0.start },
          .number("width") { $0.width },
        ])
    }

    let isOriginal: Bool
    let words: Int
    let pieces: [Piece]

    static let schema = Schema<Self>(
      "bar",
      [
        .boolean("isOriginal") { $0.isOriginal },
        .number("words") { $0.words },
        .list("pieces", Piece.schema) { $0.pieces },
      ])
  }

  /// The page on which the two stand beside each other.
  let url: SiteURL
  let original: EntryLinkRecord
  let edition: EntryLinkRecord
  /// The kind of edition with who published it.
  let originalLabel: String
  let editionLabel: String
  /// Of the two texts, where known.
  let originalLanguage: String?
  let editionLanguage: String?
  /// Whether only paragraphs are compared, the two being in different languages; what has a
  /// counterpart then counts as kept.
  let isByParagraph: Bool
  /// How many of the original's words stand in the edition, at their place or elsewhere.
  let standing: Int
  /// The same in per cent.
  let percent: Int
  let originalWords: Shares
  let editionWords: Shares
  let originalParagraphs: Shares
  let editionParagraphs: Shares
  /// The original's, then the edition's.
  let bars: [Bar]

  static let schema = Schema<Self>(
    "collation",
    [
      .url("url") { $0.url },
      .record("original", EntryLinkRecord.schema) { $0.original },
      .record("edition", EntryLinkRecord.schema) { $0.edition },
      .text("originalLabel") { $0.originalLabel },
      .text("editionLabel") { $0.editionLabel },
      .optionalText("originalLanguage") { $0.originalLanguage },
      .optionalText("editionLanguage") { $0.editionLanguage },
      .boolean("isByParagraph") { $0.isByParagraph },
      .number("standing") { $0.standing },
      .number("percent") { $0.percent },
      .record("originalWords", Shares.schema) { $0.originalWords },
      .record("editionWords", Shares.schema) { $0.editionWords },
      .record("originalParagraphs", Shares.schema) { $0.originalParagraphs },
      .record("editionParagraphs", Shares.schema) { $0.editionParagraphs },
      .list("bars", Bar.schema) { $0.bars },
    ])
}
