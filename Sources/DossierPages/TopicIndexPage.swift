import DossierSite
import DossierTheme
import TypedTemplates

/// The list of topics; `total` counts those on all its pages.
struct TopicIndexPage: PageValue {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let topics: [TopicSummaryRecord]

  static let template = "topics"
  static let schema = Schema<Self>(
    "topics",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .list("topics", TopicSummaryRecord.schema, \.topics),
    ])
}
