import DossierSite
import DossierTheme
import TypedTemplates

/// The list of events, in order of date; `total` counts those on all its pages.
struct EventIndexPage: PageValue {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let events: [EventSummaryRecord]

  static let template = "events"
  static let schema = Schema<Self>(
    "events",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .list("events", EventSummaryRecord.schema, \.events),
    ])
}
