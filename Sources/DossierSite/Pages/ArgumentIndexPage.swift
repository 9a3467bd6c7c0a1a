import DossierTemplates

/// The list of arguments, in order of claim; `total` counts those on all its pages.
struct ArgumentIndexPage: PageValue {
  let site: SiteValue
  let page: PageRecord
  let total: Int
  let arguments: [ArgumentSummaryRecord]

  static let template = "arguments"
  static let schema = Schema<Self>(
    "arguments",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("arguments", ArgumentSummaryRecord.schema) { $0.arguments },
    ])
}
