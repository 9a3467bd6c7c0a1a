import DossierTemplates

/// The list of free pages; `total` counts those on all its pages.
struct FreePageIndexPage: PageValue {
  let site: SiteRecord
  let page: PageRecord
  let total: Int
  let pages: [EntryLinkRecord]

  static let template = "free-pages"
  static let schema = Schema<Self>(
    "freePages",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("pages", EntryLinkRecord.schema) { $0.pages },
    ])
}
