import DossierCore
import DossierModel
import DossierSite

extension FreePage {
  init(_ context: SiteContext, _ key: Key<LinkedPage>) {
    let linked = context.dossier.pages[key]
    let path = SiteAddress.path(of: linked.common.id)
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
