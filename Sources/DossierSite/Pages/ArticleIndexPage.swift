import DossierTemplates

/// The list of articles, in order of publication; `total` counts those on all its pages.
struct ArticleIndexPage: PageValue {
  let site: SiteRecord
  let page: PageRecord
  let total: Int
  let articles: [ArticleSummaryRecord]

  static let template = "articles"
  static let schema = Schema<Self>(
    "articles",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("articles", ArticleSummaryRecord.schema) { $0.articles },
    ])
}
