import DossierCore
import TypedTemplates

/// What every page says of itself, for its frame and its head.
package struct PageRecord: Sendable {
  /// A `meta` element: a name or property with its content.
  package struct Meta: Sendable {
    let name: String
    let content: String

    static let schema = Schema<Self>(
      "meta",
      [
        .text("name", \.name),
        .text("content", \.content),
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
  package var isWhole: Bool { pagination == nil }

  package static let schema = Schema<Self>(
    "page",
    [
      .text("title", \.title),
      .optionalText("description", \.description),
      .text("kind", \.kind),
      .text("section", \.section),
      .boolean("isHome", \.isHome),
      .optionalURL("canonical", \.canonical),
      .optionalText("robots", \.robots),
      .list("breadcrumbs", LabelledLinkRecord.schema, \.breadcrumbs),
      .list("openGraph", Meta.schema, \.openGraph),
      .list("citation", Meta.schema, \.citation),
      .optionalJSON("jsonLD", \.jsonLD),
      .optional("pagination", PaginationRecord.schema, \.pagination),
      .boolean("isWhole", \.isWhole),
    ])
}
