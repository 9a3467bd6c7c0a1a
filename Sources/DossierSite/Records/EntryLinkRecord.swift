import DossierCore
import DossierTemplates

/// A link to an entry, with what may never be left out beside its title.
struct EntryLinkRecord: Sendable {
  /// `article`, `argument`, `expert`, `event` or `page`.
  let kind: String
  let kindLabel: String
  let id: String
  /// An argument's title is its claim.
  let title: String
  /// A shorter title, where the entry has one; else the title.
  let short: String
  let url: SiteURL
  /// Who holds an argument; absent for other kinds.
  let attribution: String?
  /// Whose words an article's text is; absent for other kinds.
  let whoseWords: String?
  /// What a preview says of an entry that readers don't get to see yet.
  var previewLabel: String?
  /// The BCP 47 tag of the title's language, where it is known and not the dossier's own.
  var titleLanguage: String?

  static let schema = Schema<Self>(
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
  func leading(to url: SiteURL) -> Shared<EntryLinkRecord> {
    Shared(
      EntryLinkRecord(
        kind: value.kind, kindLabel: value.kindLabel, id: value.id, title: value.title,
        short: value.short, url: url, attribution: value.attribution,
        whoseWords: value.whoseWords, previewLabel: value.previewLabel,
        titleLanguage: value.titleLanguage))
  }
}
