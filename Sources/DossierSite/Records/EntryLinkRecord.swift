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

  /// The same link leading elsewhere.
  func leading(to url: SiteURL) -> EntryLinkRecord {
    EntryLinkRecord(
      kind: kind, kindLabel: kindLabel, id: id, title: title, short: short, url: url,
      attribution: attribution, whoseWords: whoseWords)
  }

  static let schema = Schema<Self>(
    "entryLink",
    [
      .text("kind") { $0.kind },
      .text("kindLabel") { $0.kindLabel },
      .text("id") { $0.id },
      .text("title") { $0.title },
      .text("short") { $0.short },
      .url("url") { $0.url },
      .optionalText("attribution") { $0.attribution },
      .optionalText("whoseWords") { $0.whoseWords },
    ])
}
