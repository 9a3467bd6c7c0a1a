import DossierGraph

extension CommentaryPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .commentary)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    notes = context.order.notes[part.range].map { context.note($0) }
  }
}
