import DossierGraph

extension ExpertIndexPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .experts)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    experts = context.order.experts[part.range].map { context.summary($0) }
  }
}
