import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

extension NotFoundPage {
  package init(_ context: SiteContext) {
    site = context.site(at: SiteAddress.notFound, in: .home)
    page = context.page(
      PageHead(
        title: context.wording(.titleNotFound), kind: Self.template, section: .home,
        path: SiteAddress.notFound, isIndexed: false))
  }
}

extension BareNotFoundPage {
  init(_ context: SiteContext) {
    self.init(
      title: context.wording(.titleNotFound), language: context.dossier.settings.language,
      preview: context.site.preview)
  }
}
