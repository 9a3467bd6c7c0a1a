import DossierCore
import DossierTemplates

/// Where a page stands in a list that is split over several; absent where one page holds it all.
struct PaginationRecord: Sendable {
  let number: Int
  let count: Int
  let previous: SiteURL?
  let next: SiteURL?
  /// Links labelled by the page's number; where there are many, some are left out.
  let pages: [LabelledLinkRecord]

  static let schema = Schema<Self>(
    "pagination",
    [
      .number("number") { $0.number },
      .number("count") { $0.count },
      .optionalURL("previous") { $0.previous },
      .optionalURL("next") { $0.next },
      .list("pages", LabelledLinkRecord.schema) { $0.pages },
    ])
}
