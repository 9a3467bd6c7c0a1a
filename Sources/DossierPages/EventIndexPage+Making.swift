import DossierSite

extension EventIndexPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .events)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    events = context.order.events[part.range].map { context.summary($0) }
  }
}
