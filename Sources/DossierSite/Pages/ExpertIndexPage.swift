import DossierTemplates

/// The list of people and organisations, speakers first; `total` counts those on all its pages.
struct ExpertIndexPage: PageValue {
  let site: SiteValue
  let page: PageRecord
  let total: Int
  let experts: [ExpertSummaryRecord]

  static let template = "experts"
  static let schema = Schema<Self>(
    "experts",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("experts", ExpertSummaryRecord.schema) { $0.experts },
    ])
}
