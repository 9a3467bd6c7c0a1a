import DossierSite

extension CorrectionsPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .corrections)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    notes = context.order.corrections[part.range].map { context.note($0) }
  }
}
