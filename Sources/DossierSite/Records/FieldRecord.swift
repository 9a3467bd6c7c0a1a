import DossierCore
import DossierTemplates

/// One row of an article's provenance; what is not known is shown as unknown.
struct FieldRecord: Sendable {
  /// `authors`, `title`, `publisher`, `published`, `language`, `genre`, `rights`, `original`,
  /// `archived`, `accessed`, `quoted` or `quotations`.
  let name: String
  let label: String
  let isKnown: Bool
  /// What it says, or that it is unknown.
  let text: String
  let url: SiteURL?
  let date: DateRecord?
  /// For `authors` alone.
  let authors: [AuthorRecord]

  static let schema = Schema<Self>(
    "field",
    [
      .text("name") { $0.name },
      .text("label") { $0.label },
      .boolean("isKnown") { $0.isKnown },
      .text("text") { $0.text },
      .optionalURL("url") { $0.url },
      .optional("date", DateRecord.schema) { $0.date },
      .list("authors", AuthorRecord.schema) { $0.authors },
    ])
}
