import DossierSite

extension SearchPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .search)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    entries = context.order.entries[part.range].map { context.link($0) }
  }
}
