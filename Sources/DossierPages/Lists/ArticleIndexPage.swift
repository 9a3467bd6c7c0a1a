import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The list of articles, in order of publication; `total` counts those on all its pages.
struct ArticleIndexPage: ListPageKind {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let articles: [ArticleSummaryRecord]

  static let template = "articles"
  static let schema = Schema<Self>(
    "articles",
    [
      .site(\.site),
      .page(\.page),
      .number("total", \.total, "How many articles there are, on all pages of the list."),
      .list("articles", \.articles, "The articles of this page, in order of publication."),
    ])
}

extension ArticleIndexPage {
  static let section = Section.articles

  static func total(_ model: SiteModel) -> Int? {
    model.figures.articles
  }

  init(_ model: SiteModel, _ part: ListPart) {
    site = model.frames.site(at: part.path, in: .articles)
    page = model.frames.page(model.frames.head(part, kind: Self.template))
    total = part.pagination.total
    articles = model.orders.articles[part.range].map { model.summaries[$0] }
  }
}
