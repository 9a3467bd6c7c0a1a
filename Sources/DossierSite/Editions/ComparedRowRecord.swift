import DossierCore
import DossierTemplates

/// Paragraphs that stand beside each other, or one that stands alone.
struct ComparedRowRecord: Sendable {
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
        .text("kind") { $0.kind },
        .text("text") { $0.text },
        .text("gap") { $0.gap },
        .optionalURL("url") { $0.url },
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
        .text("paragraphs") { $0.paragraphs },
        .record("words", CollationRecord.Shares.schema) { $0.words },
        .number("length") { $0.length },
        .boolean("isHeading") { $0.isHeading },
        .list("parts", Part.schema) { $0.parts },
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

  static let schema = Schema<Self>(
    "comparedRow",
    [
      .text("fragment") { $0.fragment },
      .text("fate") { $0.fate },
      .text("fateLabel") { $0.fateLabel },
      .optional("original", Side.schema) { $0.original },
      .optional("edition", Side.schema) { $0.edition },
      .optionalURL("elsewhere") { $0.elsewhere },
    ])
}
