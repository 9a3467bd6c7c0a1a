import DossierSite
import DossierTheme
import TypedTemplates

/// The list of articles, in order of publication; `total` counts those on all its pages.
struct ArticleIndexPage: PageValue {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let articles: [ArticleSummaryRecord]

  static let template = "articles"
  static let schema = Schema<Self>(
    "articles",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .list("articles", ArticleSummaryRecord.schema, \.articles),
    ])
}
