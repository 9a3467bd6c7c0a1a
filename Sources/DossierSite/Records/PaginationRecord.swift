import DossierCore
import TypedTemplates

/// Where a page stands in a list that is split over several; absent where one page holds it all.
package struct PaginationRecord: Sendable {
  let number: Int
  let count: Int
  let previous: SiteURL?
  let next: SiteURL?
  /// Links labelled by the page's number; where there are many, some are left out.
  let pages: [LabelledLinkRecord]

  static let schema = Schema<Self>(
    "pagination",
    [
      .number("number", \.number),
      .number("count", \.count),
      .optionalURL("previous", \.previous),
      .optionalURL("next", \.next),
      .list("pages", LabelledLinkRecord.schema, \.pages),
    ])
}
