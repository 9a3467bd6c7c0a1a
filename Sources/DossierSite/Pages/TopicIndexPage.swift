import DossierTemplates

/// The list of topics; `total` counts those on all its pages.
struct TopicIndexPage: PageValue {
  let site: SiteRecord
  let page: PageRecord
  let total: Int
  let topics: [TopicSummaryRecord]

  static let template = "topics"
  static let schema = Schema<Self>(
    "topics",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("topics", TopicSummaryRecord.schema) { $0.topics },
    ])
}
