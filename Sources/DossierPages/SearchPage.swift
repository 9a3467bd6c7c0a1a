import DossierSite
import DossierTheme
import TypedTemplates

/// Every entry, by kind and in the order of its kind's list; `total` counts those on all its pages.
struct SearchPage: PageValue {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let entries: [Shared<EntryLinkRecord>]

  static let template = "search"
  static let schema = Schema<Self>(
    "search",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .list("entries", EntryLinkRecord.schema, \.entries),
    ])
}
