import DossierCore
import DossierTemplates

/// What every page says of itself, for its frame and its head.
struct PageRecord: Sendable {
  /// A `meta` element: a name or property with its content.
  struct Meta: Sendable {
    let name: String
    let content: String

    static let schema = Schema<Self>(
      "meta",
      [
        .text("name") { $0.name },
        .text("content") { $0.content },
      ])
  }

  let title: String
  let description: String?
  /// The template's name: `article`, `timeline`.
  let kind: String
  /// The folder or list to which it belongs: `articles`, `timeline`.
  let section: String
  let isHome: Bool
  let canonical: SiteURL?
  let robots: String?
  /// From home down to the page above this one.
  let breadcrumbs: [LabelledLinkRecord]
  /// `og:…` properties.
  let openGraph: [Meta]
  /// `citation_…` names.
  let citation: [Meta]
  let jsonLD: JSON?
  let pagination: PaginationRecord?

  /// Whether its list stands on this page whole.
  var isWhole: Bool { pagination == nil }

  static let schema = Schema<Self>(
    "page",
    [
      .text("title") { $0.title },
      .optionalText("description") { $0.description },
      .text("kind") { $0.kind },
      .text("section") { $0.section },
      .boolean("isHome") { $0.isHome },
      .optionalURL("canonical") { $0.canonical },
      .optionalText("robots") { $0.robots },
      .list("breadcrumbs", LabelledLinkRecord.schema) { $0.breadcrumbs },
      .list("openGraph", Meta.schema) { $0.openGraph },
      .list("citation", Meta.schema) { $0.citation },
      .optionalJSON("jsonLD") { $0.jsonLD },
      .optional("pagination", PaginationRecord.schema) { $0.pagination },
      .boolean("isWhole") { $0.isWhole },
    ])
}
