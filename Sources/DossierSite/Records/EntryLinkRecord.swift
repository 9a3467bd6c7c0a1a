import DossierCore
import DossierModel
import TypedTemplates

/// A link to an entry, with what may never be left out beside its title.
package struct EntryLinkRecord: TemplateRecord {
  package let kind: String
  package let kindLabel: String
  package let id: String
  package let title: String
  package let short: String
  package let url: SiteURL
  package let attribution: String?
  package let whoseWords: String?
  package var previewLabel: String?
  /// The BCP 47 tag of the title's language, where it is known and not the dossier's own.
  var titleLanguage: String?

  package static let schema = Schema<Self>(
    "entryLink",
    [
      .choice("kind", \.kind, EntryKind.self, "What kind of entry it is."),
      .text("kindLabel", \.kindLabel, "The same in words."),
      .text("id", \.id, "Its name, which is unique among the entries of its kind."),
      .text("title", \.title, in: \.titleLanguage, "Its title; that of an argument is its claim."),
      .text(
        "short", \.short, in: \.titleLanguage,
        "A shorter title where the entry has one, else the title."),
      .url("url", \.url, "The address of its page, or of a place on it."),
      .optionalText("attribution", \.attribution, "Who holds an argument; absent for other kinds."),
      .optionalText(
        "whoseWords", \.whoseWords,
        "Whose words the text of an article is; absent for other kinds."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
    ])
}

extension Shared<EntryLinkRecord> {
  /// The same link leading elsewhere.
  package func leading(to url: SiteURL) -> Shared<EntryLinkRecord> {
    Shared(
      EntryLinkRecord(
        kind: value.kind, kindLabel: value.kindLabel, id: value.id, title: value.title,
        short: value.short, url: url, attribution: value.attribution,
        whoseWords: value.whoseWords, previewLabel: value.previewLabel,
        titleLanguage: value.titleLanguage))
  }
}
