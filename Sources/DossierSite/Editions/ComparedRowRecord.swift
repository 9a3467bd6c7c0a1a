import DossierCore
import TypedTemplates

/// Paragraphs that stand beside each other, or one that stands alone.
package struct ComparedRowRecord: Sendable {
  /// Some words that share a fate, with the white space after them.
  struct Part: Sendable {
    /// `kept`, `restyled`, `replaced`, `cut`, `added`, `away` or `moved`.
    let kind: String
    let text: String
    let gap: String
    /// For words that stand elsewhere in the other text: where.
    let url: SiteURL?

    static let schema = Schema<Self>(
      "comparedPart",
      [
        .text("kind", \.kind),
        .text("text", \.text),
        .text("gap", \.gap),
        .optionalURL("url", \.url),
      ])
  }

  /// What one text has in the row.
  struct Side: Sendable {
    /// The number of its paragraph, from 1, or the first and last of several.
    let paragraphs: String
    let words: CollationRecord.Shares
    /// Its words as a share of the longest paragraph's, in thousandths.
    let length: Int
    let isHeading: Bool
    /// Empty where its words are not published.
    let parts: [Part]

    static let schema = Schema<Self>(
      "comparedSide",
      [
        .text("paragraphs", \.paragraphs),
        .record("words", CollationRecord.Shares.schema, \.words),
        .number("length", \.length),
        .boolean("isHeading", \.isHeading),
        .list("parts", Part.schema, \.parts),
      ])
  }

  /// The HTML id of the row.
  let fragment: String
  /// `kept`, `changed`, `translated`, `moved`, `away`, `cut` or `added`.
  let fate: String
  let fateLabel: String
  let original: Side?
  let edition: Side?
  /// For a paragraph that stands elsewhere: the row that shows it there.
  let elsewhere: SiteURL?

  package static let schema = Schema<Self>(
    "comparedRow",
    [
      .text("fragment", \.fragment),
      .text("fate", \.fate),
      .text("fateLabel", \.fateLabel),
      .optional("original", Side.schema, \.original),
      .optional("edition", Side.schema, \.edition),
      .optionalURL("elsewhere", \.elsewhere),
    ])
}
