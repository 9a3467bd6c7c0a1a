import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The corrections of the dossier itself, latest first; `total` counts those on all its pages.
struct CorrectionsPage: ListPageKind {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let notes: [NoteRecord]

  static let template = "corrections"
  static let schema = Schema<Self>(
    "corrections",
    [
      .site(\.site),
      .page(\.page),
      .number("total", \.total, "How many corrections there are, on all pages of the list."),
      .list("notes", \.notes, "The corrections of this page, latest first."),
    ])
}

extension CorrectionsPage {
  static let section = Section.corrections

  static func total(_ context: SiteContext) -> Int? {
    context.figures.corrections
  }

  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .corrections)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    notes = context.order.corrections[part.range].map { context.note($0) }
  }
}
