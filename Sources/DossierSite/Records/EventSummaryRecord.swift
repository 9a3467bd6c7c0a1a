import DossierCore
import DossierTemplates

/// An event as lists show it.
struct EventSummaryRecord: Sendable {
  let id: String
  let title: String
  let url: SiteURL
  let date: DateRecord
  let place: String?
  let people: [EntryLinkRecord]
  let arguments: [EntryLinkRecord]
  let sourceCount: Int
  /// Whether the editors added it: no source here says so.
  let isAdded: Bool

  static let schema = Schema<Self>(
    "eventSummary",
    [
      .text("id") { $0.id },
      .text("title") { $0.title },
      .url("url") { $0.url },
      .record("date", DateRecord.schema) { $0.date },
      .optionalText("place") { $0.place },
      .list("people", EntryLinkRecord.schema) { $0.people },
      .list("arguments", EntryLinkRecord.schema) { $0.arguments },
      .number("sourceCount") { $0.sourceCount },
      .boolean("isAdded") { $0.isAdded },
    ])
}
