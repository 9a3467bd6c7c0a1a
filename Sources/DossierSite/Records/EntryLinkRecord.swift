import DossierCore
import TypedTemplates

/// A link to an entry, with what may never be left out beside its title.
package struct EntryLinkRecord: Sendable {
  /// `article`, `argument`, `expert`, `event` or `page`.
  package let kind: String
  package let kindLabel: String
  package let id: String
  /// An argument's title is its claim.
  package let title: String
  /// A shorter title, where the entry has one; else the title.
  package let short: String
  package let url: SiteURL
  /// Who holds an argument; absent for other kinds.
  package let attribution: String?
  /// Whose words an article's text is; absent for other kinds.
  package let whoseWords: String?
  /// What a preview says of an entry that readers don't get to see yet.
  package var previewLabel: String?
  /// The BCP 47 tag of the title's language, where it is known and not the dossier's own.
  var titleLanguage: String?

  package static let schema = Schema<Self>(
    "entryLink",
    [
      .text("kind", \.kind),
      .text("kindLabel", \.kindLabel),
      .text("id", \.id),
      .text("title", \.title, in: \.titleLanguage),
      .text("short", \.short, in: \.titleLanguage),
      .url("url", \.url),
      .optionalText("attribution", \.attribution),
      .optionalText("whoseWords", \.whoseWords),
      .optionalText("previewLabel", \.previewLabel),
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
