import DossierCore
import DossierModel
import DossierSite
import TypedTemplates

extension MovedPage {
  init(_ context: SiteContext, from old: OldAddress) {
    let link = old.link(context)
    site = context.site(at: old.path, in: old.section)
    page = context.page(
      PageHead(
        title: context.fullTitle(link), kind: Self.template, section: old.section, path: old.path,
        isIndexed: false, canonicalPath: old.target ?? link.url.path))
    entry = old.target.map { link.leading(to: .site($0)) } ?? link
  }
}
