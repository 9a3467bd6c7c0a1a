import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// `404.html`, which a host shows at any address: every link on it is absolute, so that it is
/// rendered only where the site's own address is known.
package struct NotFoundPage: PageKind {
  let site: Shared<SiteRecord>
  let page: PageRecord

  package static let template = "not-found"
  package static let schema = Schema<Self>(
    "notFound",
    [
      .site(\.site),
      .page(\.page),
    ])
}

extension NotFoundPage {
  package static let group = PageGroup.single

  package static func paths(in site: PageDirectory) -> [SitePath] {
    site.model.links.base == nil ? [] : [.notFound]
  }

  package static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    guard path == .notFound, let base = site.model.links.base else { return nil }
    let model = site.model
    // A host shows this page at addresses of any depth, so its way to the root is the whole one.
    return PlannedPage(root: base) { Self(model) }
  }

  package init(_ model: SiteModel) {
    site = model.frames.site(at: .notFound, in: .home)
    page = model.frames.page(
      PageHead(
        title: model.wording(.titleNotFound), kind: Self.template, section: .home,
        path: .notFound, isIndexed: false))
  }
}

/// `404.html` where the site's address is not known: a page without any link or style sheet, which
/// must not extend the frame of the others.
struct BareNotFoundPage: PageKind {
  let title: String
  let language: String
  let preview: Shared<PreviewRecord>?

  static let template = "not-found-bare"
  static let schema = Schema<Self>(
    "bareNotFound",
    [
      .text("title", \.title, "That there is no such page."),
      .text("language", \.language, "The language of the site, as a BCP 47 tag."),
      .optional(
        "preview", \.preview, "What a preview says of itself; absent in a site for readers."),
    ])
}

extension BareNotFoundPage {
  static let group = PageGroup.single

  static func paths(in site: PageDirectory) -> [SitePath] {
    site.model.links.base == nil ? [.notFound] : []
  }

  static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    guard path == .notFound, site.model.links.base == nil else { return nil }
    let model = site.model
    return PlannedPage { Self(model) }
  }

  init(_ model: SiteModel) {
    self.init(
      title: model.wording(.titleNotFound), language: model.dossier.settings.language,
      preview: model.frames.site.preview)
  }
}
