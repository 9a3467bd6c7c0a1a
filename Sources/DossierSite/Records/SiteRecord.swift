import DossierCore
import DossierTemplates

/// What every page says of the dossier as a whole.
struct SiteRecord: Sendable {
  let title: String
  let subtitle: String?
  let description: String?
  let language: String
  /// Whether its lines run from right to left.
  let isRightToLeft: Bool
  /// Where the site is published.
  let url: SiteURL?
  let licence: String?
  /// What `dossier.yaml` says, or the main pages; the current one is marked.
  var navigation: [LabelledLinkRecord]
  let editors: [EditorRecord]
  let figures: FiguresRecord
  /// The latest date of a note.
  let updated: DateRecord?
  let feed: SiteURL?
  /// The feed of corrections alone.
  var correctionsFeed: SiteURL? { feed == nil ? nil : .site(Feed.Subject.corrections.path) }
  /// The search page; nil where `dossier.yaml` leaves it out.
  let search: SiteURL?
  let addresses = AddressesRecord()

  static let schema = Schema<Self>(
    "site",
    [
      .text("title") { $0.title },
      .optionalText("subtitle") { $0.subtitle },
      .optionalText("description") { $0.description },
      .text("language") { $0.language },
      .boolean("isRightToLeft") { $0.isRightToLeft },
      .optionalURL("url") { $0.url },
      .optionalText("licence") { $0.licence },
      .list("navigation", LabelledLinkRecord.schema) { $0.navigation },
      .list("editors", EditorRecord.schema) { $0.editors },
      .record("figures", FiguresRecord.schema) { $0.figures },
      .optional("updated", DateRecord.schema) { $0.updated },
      .optionalURL("feed") { $0.feed },
      .optionalURL("correctionsFeed") { $0.correctionsFeed },
      .optionalURL("search") { $0.search },
      .record("addresses", AddressesRecord.schema) { $0.addresses },
    ])
}

extension SchemaMember {
  /// `site`, which every page has.
  static func site(_ get: @escaping @Sendable (Root) -> SiteRecord) -> Self {
    .record("site", SiteRecord.schema, get)
  }
}
