import DossierCore
import DossierTemplates

/// An article as lists show it.
struct ArticleSummaryRecord: Sendable {
  let id: String
  let title: String
  /// The language of the title and subtitle, where it is not the dossier's own.
  let titleLanguage: LanguageRecord?
  /// Whether the title is the editors' label, the source's own being unknown.
  let isLabelled: Bool
  let subtitle: String?
  let url: SiteURL
  /// `full`, `digest`, `excerpt` or `link`.
  let text: String
  let whoseWords: String
  let authors: [AuthorRecord]
  /// The authors' names as one phrase; that they are unknown, where they are.
  let byline: String
  let genre: String?
  let publisher: String?
  let published: DateRecord?
  let edition: EditionRecord?
  let wordCount: Int
  let minutes: Int
  let noteCount: Int
  let passageCount: Int

  static let schema = Schema<Self>(
    "articleSummary",
    [
      .text("id") { $0.id },
      .text("title") { $0.title },
      .optional("titleLanguage", LanguageRecord.schema) { $0.titleLanguage },
      .boolean("isLabelled") { $0.isLabelled },
      .optionalText("subtitle") { $0.subtitle },
      .url("url") { $0.url },
      .text("text") { $0.text },
      .text("whoseWords") { $0.whoseWords },
      .list("authors", AuthorRecord.schema) { $0.authors },
      .text("byline") { $0.byline },
      .optionalText("genre") { $0.genre },
      .optionalText("publisher") { $0.publisher },
      .optional("published", DateRecord.schema) { $0.published },
      .optional("edition", EditionRecord.schema) { $0.edition },
      .number("wordCount") { $0.wordCount },
      .number("minutes") { $0.minutes },
      .number("noteCount") { $0.noteCount },
      .number("passageCount") { $0.passageCount },
    ])
}
