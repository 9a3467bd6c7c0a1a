import DossierCore

extension NotFoundPage {
  static let path = "404.html"

  init(_ context: SiteContext) {
    site = context.site(at: Self.path, in: .home)
    page = context.page(
      PageHead(
        title: context.wording(.titleNotFound), kind: Self.template, section: .home,
        path: Self.path, isIndexed: false))
  }
}

extension BareNotFoundPage {
  init(_ context: SiteContext) {
    self.init(
      title: context.wording(.titleNotFound), language: context.dossier.settings.language,
      preview: context.site.preview)
  }
}
