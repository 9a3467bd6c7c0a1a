import DossierCore
import TypedTemplates

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
