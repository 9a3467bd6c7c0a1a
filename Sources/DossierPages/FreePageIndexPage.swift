import DossierSite
import DossierTheme
import TypedTemplates

/// The list of free pages; `total` counts those on all its pages.
struct FreePageIndexPage: PageValue {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let pages: [Shared<EntryLinkRecord>]

  static let template = "free-pages"
  static let schema = Schema<Self>(
    "freePages",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .list("pages", EntryLinkRecord.schema, \.pages),
    ])
}
