import DossierCore
import DossierSite
import DossierTheme
import TypedTemplates

/// The page of one event.
struct EventPage: PageValue {
  struct Source: Sendable {
    let passages: [PassageRecord]
    /// Where this source gives another date.
    let date: Shared<DateRecord>?

    static let schema = Schema<Self>(
      "eventSource",
      [
        .list("passages", PassageRecord.schema, \.passages),
        .optional("date", DateRecord.schema, \.date),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let event: EventSummaryRecord
  let entry: CommonRecord
  let people: [ExpertSummaryRecord]
  let arguments: [ArgumentSummaryRecord]
  let sources: [Source]
  /// Its place on the timeline.
  let timeline: SiteURL
  /// The events before and after it in time.
  let neighbours: NeighboursRecord

  static let template = "event"
  static let schema = Schema<Self>(
    "event",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .record("event", EventSummaryRecord.schema, \.event),
      .record("entry", CommonRecord.schema, \.entry),
      .list("people", ExpertSummaryRecord.schema, \.people),
      .list("arguments", ArgumentSummaryRecord.schema, \.arguments),
      .list("sources", Source.schema, \.sources),
      .url("timeline", \.timeline),
      .record("neighbours", NeighboursRecord.schema, \.neighbours),
    ])
}
