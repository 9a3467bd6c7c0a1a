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

  static func total(_ model: SiteModel) -> Int? {
    model.figures.corrections
  }

  init(_ model: SiteModel, _ part: ListPart) {
    site = model.frames.site(at: part.path, in: .corrections)
    page = model.frames.page(model.frames.head(part, kind: Self.template))
    total = part.pagination.total
    notes = model.orders.corrections[part.range].map { model.notes.record($0) }
  }
}
