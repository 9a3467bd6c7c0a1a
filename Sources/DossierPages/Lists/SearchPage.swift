import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// Every entry, by kind and in the order of its kind's list; `total` counts those on all its pages.
struct SearchPage: ListPageKind {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let entries: [Shared<EntryLinkRecord>]

  static let template = "search"
  static let schema = Schema<Self>(
    "search",
    [
      .site(\.site),
      .page(\.page),
      .number("total", \.total, "How many entries there are, on all pages of the list."),
      .list("entries", \.entries, "The entries of this page, by kind."),
    ])
}

extension SearchPage {
  static let section = Section.search
  static let size = 500

  static func total(_ model: SiteModel) -> Int? {
    model.isSearched ? model.orders.entries.count : nil
  }

  init(_ model: SiteModel, _ part: ListPart) {
    site = model.frames.site(at: part.path, in: .search)
    page = model.frames.page(model.frames.head(part, kind: Self.template))
    total = part.pagination.total
    entries = model.orders.entries[part.range].map { model.links[$0] }
  }
}
