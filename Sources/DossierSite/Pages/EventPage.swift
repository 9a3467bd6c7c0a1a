import DossierTemplates

/// The page of one event.
struct EventPage: PageValue {
  struct Source: Sendable {
    let passages: [PassageRecord]
    /// Where this source gives another date.
    let date: DateRecord?

    static let schema = Schema<Self>(
      "eventSource",
      [
        .list("passages", PassageRecord.schema) { $0.passages },
        .optional("date", DateRecord.schema) { $0.date },
      ])
  }

  let site: SiteRecord
  let page: PageRecord
  let event: EventSummaryRecord
  let entry: CommonRecord
  let people: [ExpertSummaryRecord]
  let arguments: [ArgumentSummaryRecord]
  let sources: [Source]
  /// The events before and after it in time.
  let neighbours: NeighboursRecord

  static let template = "event"
  static let schema = Schema<Self>(
    "event",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .record("event", EventSummaryRecord.schema) { $0.event },
      .record("entry", CommonRecord.schema) { $0.entry },
      .list("people", ExpertSummaryRecord.schema) { $0.people },
      .list("arguments", ArgumentSummaryRecord.schema) { $0.arguments },
      .list("sources", Source.schema) { $0.sources },
      .record("neighbours", NeighboursRecord.schema) { $0.neighbours },
    ])
}
