import DossierSite

extension ArticleIndexPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .articles)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    articles = context.order.articles[part.range].map { context.summary($0) }
  }
}
