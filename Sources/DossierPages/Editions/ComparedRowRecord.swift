import Collation
import DossierCore
import DossierSite
import TypedTemplates

/// Paragraphs that stand beside each other, or one that stands alone.
struct ComparedRowRecord: TemplateRecord {
  /// Some words that share a fate, with the white space after them.
  struct Part: TemplateRecord {
    let kind: String
    let text: String
    let gap: String
    let url: SiteURL?

    static let schema = Schema<Self>(
      "comparedPart",
      [
        .text("kind", \.kind, "`kept`, `restyled`, `replaced`, `cut`, `added`, `away` or `moved`."),
        .text("text", \.text, "The words themselves."),
        .text("gap", \.gap, "The white space after them."),
        .optionalURL(
          "url", \.url, "Where the words stand in the other text; absent where not elsewhere."),
      ])
  }

  /// What one text has in the row.
  struct Side: TemplateRecord {
    let paragraphs: String
    let words: CollationRecord.Shares
    let length: Int
    let isHeading: Bool
    let parts: [Part]

    static let schema = Schema<Self>(
      "comparedSide",
      [
        .text(
          "paragraphs", \.paragraphs,
          "The number of its paragraph, from 1, or the first and last of several."),
        .record("words", \.words, "The words of the paragraph, in figures."),
        .number("length", \.length, "How long it is, in thousandths of the longest paragraph."),
        .boolean("isHeading", \.isHeading, "Whether it is a heading."),
        .list("parts", \.parts, "The words; empty where they are not published."),
      ])
  }

  let fragment: String
  let fate: String
  let fateLabel: String
  let original: Side?
  let edition: Side?
  let elsewhere: SiteURL?

  static let schema = Schema<Self>(
    "comparedRow",
    [
      .text("fragment", \.fragment, "The HTML id of the row."),
      .choice("fate", \.fate, CollationOutline.Fate.self, "What became of the paragraph."),
      .text("fateLabel", \.fateLabel, "The same in words."),
      .optional("original", \.original, "What the original has here; absent where it has nothing."),
      .optional("edition", \.edition, "What the edition has here; absent where it has nothing."),
      .optionalURL(
        "elsewhere", \.elsewhere,
        "The row that shows the paragraph at its other place; absent where there is none."),
    ])
}
