import DossierCore
import TypedTemplates

/// What every page says of the dossier as a whole.
package struct SiteRecord: Sendable {
  let title: String
  let subtitle: String?
  let description: String?
  let language: String
  /// Whether its lines run from right to left.
  let isRightToLeft: Bool
  /// Where the site is published.
  let url: SiteURL?
  let licence: String?
  /// Whether the lock alone says of some words that they are a source's.
  let isRecorded: Bool
  /// What `dossier.yaml` says, or the main pages; the current one is marked.
  var navigation: [LabelledLinkRecord]
  let editors: [EditorRecord]
  let figures: FiguresRecord
  /// The latest date of a note.
  let updated: Shared<DateRecord>?
  let feed: SiteURL?
  /// The feed of corrections alone.
  var correctionsFeed: SiteURL? { feed == nil ? nil : .site(.export(.correctionsFeed)) }
  /// The search page; nil where `dossier.yaml` leaves it out.
  let search: SiteURL?
  /// What a preview says of itself; nil for a site that readers get.
  package let preview: Shared<PreviewRecord>?
  let addresses = AddressesRecord()

  static let schema = Schema<Self>(
    "site",
    [
      .text("title", \.title),
      .optionalText("subtitle", \.subtitle),
      .optionalText("description", \.description),
      .text("language", \.language),
      .boolean("isRightToLeft", \.isRightToLeft),
      .optionalURL("url", \.url),
      .optionalText("licence", \.licence),
      .boolean("isRecorded", \.isRecorded),
      .list("navigation", LabelledLinkRecord.schema, \.navigation),
      .list("editors", EditorRecord.schema, \.editors),
      .record("figures", FiguresRecord.schema, \.figures),
      .optional("updated", DateRecord.schema, \.updated),
      .optionalURL("feed", \.feed),
      .optionalURL("correctionsFeed", \.correctionsFeed),
      .optionalURL("search", \.search),
      .optional("preview", PreviewRecord.schema, \.preview),
      .record("addresses", AddressesRecord.schema, \.addresses),
    ])
}

extension SchemaMember {
  /// `site`, which every page has.
  package static func site(_ path: Path<Shared<SiteRecord>>) -> Self {
    .record("site", SiteRecord.schema, path)
  }
}
