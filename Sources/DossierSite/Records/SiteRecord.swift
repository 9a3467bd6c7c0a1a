import DossierCore
import TypedTemplates

/// What every page says of the dossier as a whole.
package struct SiteRecord: TemplateRecord {
  let title: String
  let subtitle: String?
  let description: String?
  let language: String
  let isRightToLeft: Bool
  let url: SiteURL?
  let licence: String?
  let isRecorded: Bool
  var navigation: [LabelledLinkRecord]
  let editors: [EditorRecord]
  let figures: FiguresRecord
  let updated: Shared<DateRecord>?
  let feed: SiteURL?
  var correctionsFeed: SiteURL? { feed == nil ? nil : .site(.export(.correctionsFeed)) }
  let search: SiteURL?
  package let preview: Shared<PreviewRecord>?
  let addresses = AddressesRecord()

  package static let schema = Schema<Self>(
    "site",
    [
      .text("title", \.title, "The title of the dossier."),
      .optionalText("subtitle", \.subtitle, "Its subtitle; absent where it has none."),
      .optionalText(
        "description", \.description, "What it is about, in a sentence; absent where not given."),
      .text("language", \.language, "The language of the site, as a BCP 47 tag."),
      .boolean("isRightToLeft", \.isRightToLeft, "Whether its lines run from right to left."),
      .optionalURL("url", \.url, "Where the site is published; absent where not given."),
      .optionalText(
        "licence", \.licence, "Under which licence it is published; absent where not given."),
      .boolean(
        "isRecorded", \.isRecorded,
        "Whether passages.lock alone says of some words that they are a source's."),
      .list("navigation", \.navigation, "What the settings name, or the main pages."),
      .list("editors", \.editors, "The editors of the dossier; may be empty."),
      .record("figures", \.figures, "How many there are of each thing."),
      .optional(
        "updated", \.updated, "When something was added last; absent where nothing says so."),
      .optionalURL("feed", \.feed, "The feed; absent where the site has none."),
      .optionalURL(
        "correctionsFeed", \.correctionsFeed,
        "The feed of corrections alone; absent where the site has none."),
      .optionalURL("search", \.search, "The search page; absent where the settings leave it out."),
      .optional(
        "preview", \.preview, "What a preview says of itself; absent in a site for readers."),
      .record("addresses", \.addresses, "The pages and files that every site has."),
    ])
}

/// What every page with the frame has.
extension SchemaMember {
  package static func site(_ path: Path<Shared<SiteRecord>>) -> Self {
    .record("site", path, "The site as a whole.")
  }

  package static func page(_ path: Path<PageRecord>) -> Self {
    .record("page", path, "What the page says of itself.")
  }
}
