import DossierCore
import TypedTemplates

/// One row of an article's provenance; what is not known is shown as unknown.
package struct FieldRecord: TemplateRecord {
  package let name: String
  let label: String
  package let isKnown: Bool
  let text: String
  let url: SiteURL?
  let date: Shared<DateRecord>?
  let authors: [AuthorRecord]

  package static let schema = Schema<Self>(
    "field",
    [
      .text("name", \.name, "Which row it is, such as `authors`, `title` or `published`."),
      .text("label", \.label, "The name of the row in words."),
      .boolean("isKnown", \.isKnown, "Whether it is known."),
      .text("text", \.text, "What it says, or that it is unknown."),
      .optionalURL("url", \.url, "Where that leads; absent where it leads nowhere."),
      .optional("date", \.date, "The date that it says; absent for rows that are no date."),
      .list("authors", \.authors, "The authors one by one; empty for other rows."),
    ])
}
