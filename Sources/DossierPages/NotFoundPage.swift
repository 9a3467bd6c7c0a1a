import DossierSite
import DossierTheme
import TypedTemplates

/// `404.html`, which a host shows at any address: every link on it is absolute, so that it is
/// rendered only where the site's own address is known.
package struct NotFoundPage: PageValue {
  let site: Shared<SiteRecord>
  let page: PageRecord

  package static let template = "not-found"
  package static let schema = Schema<Self>(
    "notFound",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
    ])
}

/// `404.html` where the site's address is not known: a page without any link or style sheet, which
/// must not extend the frame of the others.
struct BareNotFoundPage: PageValue {
  let title: String
  let language: String
  /// What a preview says of itself; nil for a site that readers get.
  let preview: Shared<PreviewRecord>?

  static let template = "not-found-bare"
  static let schema = Schema<Self>(
    "bareNotFound",
    [
      .text("title", \.title),
      .text("language", \.language),
      .optional("preview", PreviewRecord.schema, \.preview),
    ])
}
