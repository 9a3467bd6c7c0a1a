import DossierCore
import DossierModel

/// What the maker of a page says of it; the rest of its `PageRecord` follows from this.
package struct PageHead {
  package let title: String
  package var description: String?
  /// The template's name.
  package let kind: String
  package let section: Section
  package let path: SitePath
  /// Open Graph's type: `website`, `article` or `profile`.
  package var openGraphType = "website"
  package var citation: [PageRecord.Meta] = []
  /// The page's own schema.org description, without its context.
  package var structuredData: JSONValue?
  var pagination: PaginationRecord?
  package var isIndexed = true
  /// Where the page only points to another.
  package var canonicalPath: SitePath?

  package init(
    title: String,
    description: String? = nil,
    kind: String,
    section: Section,
    path: SitePath,
    openGraphType: String = "website",
    citation: [PageRecord.Meta] = [],
    structuredData: JSONValue? = nil,
    pagination: PaginationRecord? = nil,
    isIndexed: Bool = true,
    canonicalPath: SitePath? = nil
  ) {
    self.title = title
    self.description = description
    self.kind = kind
    self.section = section
    self.path = path
    self.openGraphType = openGraphType
    self.citation = citation
    self.structuredData = structuredData
    self.pagination = pagination
    self.isIndexed = isIndexed
    self.canonicalPath = canonicalPath
  }
}
