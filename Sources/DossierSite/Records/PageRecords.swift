import DossierCore
import TypedTemplates

/// What every page says of itself, for its frame and its head.
package struct PageRecord: TemplateRecord {
  /// A `meta` element: a name or property with its content.
  package struct Meta: TemplateRecord {
    let name: String
    let content: String

    package static let schema = Schema<Self>(
      "meta",
      [
        .text("name", \.name, "The name or property of the `meta` element."),
        .text("content", \.content, "Its content."),
      ])
  }

  let title: String
  let description: String?
  let kind: String
  let section: String
  let isHome: Bool
  let canonical: SiteURL?
  let robots: String?
  let breadcrumbs: [LabelledLinkRecord]
  let openGraph: [Meta]
  let card: String?
  let citation: [Meta]
  let jsonLD: JSON?
  let pagination: PaginationRecord?

  package var isWhole: Bool { pagination == nil }

  package static let schema = Schema<Self>(
    "page",
    [
      .text("title", \.title, "The title of the page."),
      .optionalText(
        "description", \.description,
        "What the page is about, in a sentence; absent where there is nothing to say."),
      .text("kind", \.kind, "The name of its template, such as `article` or `timeline`."),
      .text(
        "section", \.section,
        "The folder or list to which it belongs, such as `articles` or `timeline`."),
      .boolean("isHome", \.isHome, "Whether it is the home page."),
      .optionalURL(
        "canonical", \.canonical, "Its whole address; absent where the site's own is not known."),
      .optionalText(
        "robots", \.robots,
        "What is said to search engines; absent where there is nothing to say."),
      .list("breadcrumbs", \.breadcrumbs, "The pages from home down to the one above this."),
      .list("openGraph", \.openGraph, "Properties of Open Graph; may be empty."),
      .optionalText(
        "card", \.card,
        "How large a link to the page is shown, for `twitter:card`; absent where the site's address is not known."
      ),
      .list(
        "citation", \.citation,
        "Names that begin with `citation_`, for programs that keep references; may be empty."),
      .optionalJSON(
        "jsonLD", \.jsonLD,
        "What the page says to machines by the words of schema.org; absent for many pages."),
      .optional(
        "pagination", \.pagination,
        "Its place in a list that is split over pages; absent where one page holds all."),
      .boolean("isWhole", \.isWhole, "Whether its list stands on this page whole."),
    ])
}

/// Where a page stands in a list that is split over several; absent where one page holds it all.
package struct PaginationRecord: TemplateRecord {
  let number: Int
  let count: Int
  let previous: SiteURL?
  let next: SiteURL?
  let pages: [LabelledLinkRecord]

  package static let schema = Schema<Self>(
    "pagination",
    [
      .number("number", \.number, "The number of this page, from 1."),
      .number("count", \.count, "How many pages the list has."),
      .optionalURL("previous", \.previous, "The page before; absent on the first."),
      .optionalURL("next", \.next, "The page after; absent on the last."),
      .list("pages", \.pages, "Links by number, of which some are left out where there are many."),
    ])
}

/// An address with its label: a breadcrumb, an item of navigation, a link of an expert.
package struct LabelledLinkRecord: TemplateRecord {
  package let label: String
  package let url: SiteURL
  var isCurrent = false
  var isAbove = false

  package init(label: String, url: SiteURL, isCurrent: Bool = false, isAbove: Bool = false) {
    self.label = label
    self.url = url
    self.isCurrent = isCurrent
    self.isAbove = isAbove
  }

  package static let schema = Schema<Self>(
    "link",
    [
      .text("label", \.label, "The words of the link."),
      .url("url", \.url, "Where it leads."),
      .boolean("isCurrent", \.isCurrent, "Whether it leads to the page on which it stands."),
      .boolean(
        "isAbove", \.isAbove,
        "Whether the page on which it stands belongs to the list to which it leads."),
    ])
}
