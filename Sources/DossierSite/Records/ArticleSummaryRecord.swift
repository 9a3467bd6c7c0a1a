import DossierCore
import DossierModel
import TypedTemplates

/// An article as lists show it.
package struct ArticleSummaryRecord: TemplateRecord {
  let id: String
  package let title: String
  let titleLanguage: LanguageRecord?
  let isLabelled: Bool
  let subtitle: String?
  package let url: SiteURL
  package let text: String
  package let whoseWords: String
  package let isRecorded: Bool
  let authors: [AuthorRecord]
  package let byline: String
  let genre: String?
  let publisher: String?
  package let published: Shared<DateRecord>?
  let edition: EditionRecord?
  let hiddenOriginal: HiddenOriginalRecord?
  let editionLabel: String?
  let wordCount: Int
  let minutes: Int
  let noteCount: Int
  let passageCount: Int
  let previewLabel: String?

  package static let schema = Schema<Self>(
    "articleSummary",
    [
      .text("id", \.id, "Its name, which is unique among the articles."),
      .text("title", \.title, "Its title, or the editors' label for it."),
      .optional(
        "titleLanguage", \.titleLanguage,
        "The language of title and subtitle; absent where it is the site's."),
      .boolean(
        "isLabelled", \.isLabelled,
        "Whether the title is the editors' label, the source's own being unknown."),
      .optionalText("subtitle", \.subtitle, "Its subtitle; absent where it has none."),
      .url("url", \.url, "The address of its page."),
      .choice("text", \.text, Article.Text.self, "What of the source stands here."),
      .text("whoseWords", \.whoseWords, "Whose words its text is, as a phrase."),
      .boolean(
        "isRecorded", \.isRecorded,
        "Whether passages.lock alone says that words in it are the source's."),
      .list("authors", \.authors, "Who wrote it; empty where that is unknown."),
      .text("byline", \.byline, "The authors as one phrase, or that they are unknown."),
      .optionalText("genre", \.genre, "What kind of text it is; absent where not given."),
      .optionalText("publisher", \.publisher, "Who published it; absent where unknown."),
      .optional("published", \.published, "When it was published; absent where unknown."),
      .optional(
        "edition", \.edition,
        "The article that it is an edition of; absent for others, or where that is hidden."),
      .optional(
        "hiddenOriginal", \.hiddenOriginal,
        "In the place of `edition` where readers don't get to see that; else absent."),
      .optionalText(
        "editionLabel", \.editionLabel,
        "What it is as an edition, in words; absent for an article that is none."),
      .number("wordCount", \.wordCount, "How many words its text has here."),
      .number("minutes", \.minutes, "How many minutes it takes to read; 0 where it has no text."),
      .number("noteCount", \.noteCount, "How many notes there are on it."),
      .number("passageCount", \.passageCount, "How many of its passages are annotated or cited."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
    ])
}
