import DossierCore
import TypedTemplates

/// One row of an article's provenance; what is not known is shown as unknown.
package struct FieldRecord: Sendable {
  /// `authors`, `title`, `publisher`, `published`, `language`, `genre`, `rights`, `original`,
  /// `archived`, `accessed`, `quoted`, `quotations` or `withheld`.
  package let name: String
  let label: String
  package let isKnown: Bool
  /// What it says, or that it is unknown.
  let text: String
  let url: SiteURL?
  let date: Shared<DateRecord>?
  /// For `authors` alone.
  let authors: [AuthorRecord]

  package static let schema = Schema<Self>(
    "field",
    [
      .text("name", \.name),
      .text("label", \.label),
      .boolean("isKnown", \.isKnown),
      .text("text", \.text),
      .optionalURL("url", \.url),
      .optional("date", DateRecord.schema, \.date),
      .list("authors", AuthorRecord.schema, \.authors),
    ])
}
