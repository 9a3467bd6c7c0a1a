import DossierCore
import DossierModel
import TypedTemplates

/// An article as lists show it.
package struct ArticleSummaryRecord: TemplateRecord {
  let id: String
  package let title: String
  let short: String
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
      .text("short", \.short, "A shorter title where it has one, else the title."),
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

/// Who wrote a source; with an address where it is an expert of the dossier.
///
/// Authors whose entries readers don't get to see are one record, the last, whose name says that
/// there are such.
struct AuthorRecord: TemplateRecord {
  let name: String
  let url: SiteURL?
  var isUnnamed = false

  static let schema = Schema<Self>(
    "author",
    [
      .text("name", \.name, "The name, or that there are authors who are not named."),
      .optionalURL("url", \.url, "The page of the author; absent where there is none."),
      .boolean("isUnnamed", \.isUnnamed, "Whether it stands for those who are not named."),
    ])
}

/// How to cite an article, as plain text.
package struct CitationRecord: TemplateRecord {
  let kind: String
  let label: String
  let text: String
  let url: SiteURL?

  package static let schema = Schema<Self>(
    "citation",
    [
      .text(
        "kind", \.kind, "What is cited: `digest`, the editors' words on this site, or `source`."),
      .text("label", \.label, "The same in words."),
      .text("text", \.text, "The citation itself."),
      .optionalURL("url", \.url, "The address of what is cited; absent where there is none."),
    ])
}

/// Another edition of an article, or the one it comes from.
package struct EditionRecord: TemplateRecord {
  let article: Shared<EntryLinkRecord>
  let kind: String
  let kindLabel: String
  let publisher: String?
  let published: Shared<DateRecord>?
  let comparison: SiteURL?

  package static let schema = Schema<Self>(
    "edition",
    [
      .record("article", \.article, "The other edition."),
      .text("kind", \.kind, "What kind of edition it is; `edition` where that is not said."),
      .text("kindLabel", \.kindLabel, "The same in words."),
      .optionalText("publisher", \.publisher, "Who published it; absent where unknown."),
      .optional("published", \.published, "When it was published; absent where unknown."),
      .optionalURL(
        "comparison", \.comparison,
        "The page that compares the two; absent where nothing is known of it."),
    ])
}

/// The article of which another is an edition, where readers don't get to see it.
struct HiddenOriginalRecord: TemplateRecord {
  let text: String
  let url: SiteURL?

  static let schema = Schema<Self>(
    "hiddenOriginal",
    [
      .text("text", \.text, "That the original is not published, or when it was withdrawn."),
      .optionalURL("url", \.url, "The notice in its place; absent where it was not withdrawn."),
    ])
}

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
