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

  static func total(_ context: SiteContext) -> Int? {
    context.isSearched ? context.order.entries.count : nil
  }

  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .search)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    entries = context.order.entries[part.range].map { context.link($0) }
  }
}
