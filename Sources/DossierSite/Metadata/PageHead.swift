import DossierCore

/// What the maker of a page says of it; the rest of its `PageRecord` follows from this.
struct PageHead {
  let title: String
  var description: String?
  /// The template's name.
  let kind: String
  let section: Section
  /// From the site's root.
  let path: String
  /// Open Graph's type: `website`, `article` or `profile`.
  var openGraphType = "website"
  var citation: [PageRecord.Meta] = []
  /// The page's own schema.org description, without its context.
  var structuredData: JSONValue?
  var pagination: PaginationRecord?
  var isIndexed = true
  /// Where the page only points to another.
  var canonicalPath: String?
}
