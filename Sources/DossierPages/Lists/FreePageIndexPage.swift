import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The list of free pages; `total` counts those on all its pages.
struct FreePageIndexPage: ListPageKind {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let pages: [Shared<EntryLinkRecord>]

  static let template = "free-pages"
  static let schema = Schema<Self>(
    "freePages",
    [
      .site(\.site),
      .page(\.page),
      .number("total", \.total, "How many free pages there are, on all pages of the list."),
      .list("pages", \.pages, "The free pages of this page of the list."),
    ])
}

extension FreePageIndexPage {
  static let section = Section.pages

  static func total(_ model: SiteModel) -> Int? {
    model.figures.pages
  }

  init(_ model: SiteModel, _ part: ListPart) {
    site = model.frames.site(at: part.path, in: .pages)
    page = model.frames.page(model.frames.head(part, kind: Self.template))
    total = part.pagination.total
    pages = Array(model.links.pages[part.range])
  }
}
