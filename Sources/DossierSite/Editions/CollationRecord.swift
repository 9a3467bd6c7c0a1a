import DossierCore
import TypedTemplates

/// What an edition keeps, changes, moves, cuts and adds, in figures.
package struct CollationRecord: TemplateRecord {
  /// How many words or paragraphs of one text.
  package struct Shares: TemplateRecord {
    let total: Int
    let kept: Int
    let changed: Int
    let moved: Int
    let alone: Int

    package static let schema = Schema<Self>(
      "shares",
      [
        .number("total", \.total, "How many there are."),
        .number("kept", \.kept, "How many are the same in both texts."),
        .number("changed", \.changed, "How many were changed."),
        .number("moved", \.moved, "How many stand elsewhere in the other text."),
        .number("alone", \.alone, "How many the other text lacks."),
      ])
  }

  /// One text's words as a bar, drawn to the same scale as the other's.
  struct Bar: TemplateRecord {
    struct Piece: TemplateRecord {
      let kind: String
      let start: Int
      let width: Int

      static let schema = Schema<Self>(
        "barPiece",
        [
          .text(
            "kind", \.kind,
            "What became of these words: `kept`, `changed`, `moved`, `cut` or `added`."),
          .number("start", \.start, "Where the piece begins, in thousandths of the longer text."),
          .number("width", \.width, "How long the piece is, in thousandths of the longer text."),
        ])
    }

    let isOriginal: Bool
    let words: Int
    let pieces: [Piece]

    static let schema = Schema<Self>(
      "bar",
      [
        .boolean("isOriginal", \.isOriginal, "Whether it is the original's."),
        .number("words", \.words, "How many words the text has."),
        .list("pieces", \.pieces, "What became of its words, in order."),
      ])
  }

  let url: SiteURL
  let original: Shared<EntryLinkRecord>
  package let edition: Shared<EntryLinkRecord>
  package let originalLabel: String
  package let editionLabel: String
  let originalLanguage: String?
  let editionLanguage: String?
  let isByParagraph: Bool
  package let isRecorded: Bool
  let standing: Int
  package let percent: Int
  let originalWords: Shares
  let editionWords: Shares
  let originalParagraphs: Shares
  let editionParagraphs: Shares
  let bars: [Bar]

  package static let schema = Schema<Self>(
    "collation",
    [
      .url("url", \.url, "The page on which the two stand beside each other."),
      .record("original", \.original, "The article that the other is an edition of."),
      .record("edition", \.edition, "The edition."),
      .text(
        "originalLabel", \.originalLabel,
        "What kind of edition the original is, and who published it."),
      .text(
        "editionLabel", \.editionLabel,
        "What kind of edition the edition is, and who published it."),
      .optionalText(
        "originalLanguage", \.originalLanguage,
        "The language of the original's text; absent where not known."),
      .optionalText(
        "editionLanguage", \.editionLanguage,
        "The language of the edition's text; absent where not known."),
      .boolean(
        "isByParagraph", \.isByParagraph,
        "Whether only paragraphs are compared, since the languages differ."),
      .boolean(
        "isRecorded", \.isRecorded,
        "Whether passages.lock alone says what the edition keeps and changes."),
      .number(
        "standing", \.standing,
        "How many of the original's words stand in the edition, at any place."),
      .number("percent", \.percent, "The same in per cent."),
      .record("originalWords", \.originalWords, "The original in words."),
      .record("editionWords", \.editionWords, "The edition in words."),
      .record("originalParagraphs", \.originalParagraphs, "The original in paragraphs."),
      .record("editionParagraphs", \.editionParagraphs, "The edition in paragraphs."),
      .list("bars", \.bars, "Both texts as bars of one scale, the original first."),
    ])
}
