import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// A free page, such as one on the method.
struct FreePage: EntryPageKind {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let entry: CommonRecord
  let neighbours: NeighboursRecord

  static let template = "free-page"
  static let schema = Schema<Self>(
    "freePage",
    [
      .site(\.site),
      .page(\.page),
      .record("entry", \.entry, "What the page of any entry has: text, notes, topics, backlinks."),
      .record("neighbours", \.neighbours, "The pages before and after it in their list."),
    ])
}

extension FreePage {
  static func entries(of dossier: Dossier) -> [EntryKey] {
    dossier.pages.keys.map(EntryKey.page)
  }

  static func key(of entry: EntryKey) -> Key<LinkedPage>? {
    if case .page(let key) = entry { key } else { nil }
  }

  init(_ context: SiteContext, _ key: Key<LinkedPage>) {
    let linked = context.dossier.pages[key]
    let path = SitePath.entry(linked.common.id)
    let title = linked.page.title.value
    site = context.site(at: path, in: .pages)
    page = context.page(
      PageHead(
        title: title, kind: Self.template, section: .pages, path: path,
        structuredData: context.collection(title, path: path, type: "WebPage")))
    entry = context.common(.page(key), linked.common)
    neighbours = context.neighbours(of: .page(key))
  }
}
