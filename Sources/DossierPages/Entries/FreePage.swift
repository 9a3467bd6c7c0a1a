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

  init(_ model: SiteModel, _ key: Key<LinkedPage>) {
    let linked = model.dossier.pages[key]
    let path = SitePath.entry(linked.common.id)
    let title = linked.page.title.value
    site = model.frames.site(at: path, in: .pages)
    page = model.frames.page(
      PageHead(
        title: title, kind: Self.template, section: .pages, path: path,
        structuredData: model.structuredData.collection(title, path: path, type: "WebPage")))
    entry = model.entries.common(.page(key), linked.common)
    neighbours = model.summaries.neighbours(of: .page(key))
  }
}
