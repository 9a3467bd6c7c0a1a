import DossierTemplates

/// Every entry, by kind and in the order of its kind's list; `total` counts those on all its pages.
struct SearchPage: PageValue {
  let site: SiteRecord
  let page: PageRecord
  let total: Int
  let entries: [EntryLinkRecord]

  static let template = "search"
  static let schema = Schema<Self>(
    "search",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("entries", EntryLinkRecord.schema) { $0.entries },
    ])
}
