import DossierCore
import TypedTemplates

/// An article as lists show it.
package struct ArticleSummaryRecord: Sendable {
  let id: String
  package let title: String
  /// The language of the title and subtitle, where it is not the dossier's own.
  let titleLanguage: LanguageRecord?
  /// Whether the title is the editors' label, the source's own being unknown.
  let isLabelled: Bool
  let subtitle: String?
  package let url: SiteURL
  /// `full`, `digest`, `excerpt` or `link`.
  package let text: String
  package let whoseWords: String
  /// Whether the lock alone says that the source's words in it are the source's.
  package let isRecorded: Bool
  let authors: [AuthorRecord]
  /// The authors' names as one phrase; that they are unknown, where they are.
  package let byline: String
  let genre: String?
  let publisher: String?
  package let published: Shared<DateRecord>?
  /// The article of which it is an edition; absent where readers don't get to see that.
  let edition: EditionRecord?
  /// In the place of `edition`, where readers don't get to see the original.
  let hiddenOriginal: HiddenOriginalRecord?
  /// What it is as an edition and, of one whose original readers don't get to see, that they don't;
  /// absent for an article that is no edition.
  let editionLabel: String?
  let wordCount: Int
  let minutes: Int
  let noteCount: Int
  let passageCount: Int
  /// What a preview says of an entry that readers don't get to see yet.
  let previewLabel: String?

  package static let schema = Schema<Self>(
    "articleSummary",
    [
      .text("id", \.id),
      .text("title", \.title),
      .optional("titleLanguage", LanguageRecord.schema, \.titleLanguage),
      .boolean("isLabelled", \.isLabelled),
      .optionalText("subtitle", \.subtitle),
      .url("url", \.url),
      .text("text", \.text),
      .text("whoseWords", \.whoseWords),
      .boolean("isRecorded", \.isRecorded),
      .list("authors", AuthorRecord.schema, \.authors),
      .text("byline", \.byline),
      .optionalText("genre", \.genre),
      .optionalText("publisher", \.publisher),
      .optional("published", DateRecord.schema, \.published),
      .optional("edition", EditionRecord.schema, \.edition),
      .optional("hiddenOriginal", HiddenOriginalRecord.schema, \.hiddenOriginal),
      .optionalText("editionLabel", \.editionLabel),
      .number("wordCount", \.wordCount),
      .number("minutes", \.minutes),
      .number("noteCount", \.noteCount),
      .number("passageCount", \.passageCount),
      .optionalText("previewLabel", \.previewLabel),
    ])
}
