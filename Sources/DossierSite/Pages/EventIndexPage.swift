import DossierTemplates

/// The list of events, in order of date; `total` counts those on all its pages.
struct EventIndexPage: PageValue {
  let site: SiteRecord
  let page: PageRecord
  let total: Int
  let events: [EventSummaryRecord]

  static let template = "events"
  static let schema = Schema<Self>(
    "events",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("events", EventSummaryRecord.schema) { $0.events },
    ])
}
