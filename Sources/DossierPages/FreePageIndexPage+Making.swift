import DossierSite

extension FreePageIndexPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .pages)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    pages = Array(context.pageLinks[part.range])
  }
}
