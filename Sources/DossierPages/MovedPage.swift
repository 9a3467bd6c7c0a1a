import DossierSite
import DossierTheme
import TypedTemplates

/// The stub at an entry's old address: it sends readers on to `entry.url`, by
/// `<meta http-equiv="refresh">` and by a link.
struct MovedPage: PageValue {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let entry: Shared<EntryLinkRecord>

  static let template = "moved"
  static let schema = Schema<Self>(
    "moved",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .record("entry", EntryLinkRecord.schema, \.entry),
    ])
}
