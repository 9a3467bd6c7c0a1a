import DossierGraph

extension ArgumentIndexPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .arguments)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    arguments = context.order.arguments[part.range].map { context.summary($0) }
  }
}
