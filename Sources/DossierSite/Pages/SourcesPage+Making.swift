import DossierGraph

extension SourcesPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .sources)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    sources = context.order.sources[part.range].map {
      Source(article: context.summary($0), citation: context.sourceCitation($0))
    }
  }
}
