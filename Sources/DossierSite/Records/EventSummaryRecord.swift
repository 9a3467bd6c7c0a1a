import DossierCore
import TypedTemplates

/// An event as lists show it.
package struct EventSummaryRecord: Sendable {
  let id: String
  let title: String
  let url: SiteURL
  package let date: Shared<DateRecord>
  package let place: String?
  package let people: [Shared<EntryLinkRecord>]
  /// What stands after them for people who are not named; absent where all are.
  let unnamedPeople: String?
  let arguments: [Shared<EntryLinkRecord>]
  let sourceCount: Int
  /// Whether the editors added it: no source here says so.
  let isAdded: Bool
  /// What a preview says of an entry that readers don't get to see yet.
  let previewLabel: String?

  package static let schema = Schema<Self>(
    "eventSummary",
    [
      .text("id", \.id),
      .text("title", \.title),
      .url("url", \.url),
      .record("date", DateRecord.schema, \.date),
      .optionalText("place", \.place),
      .list("people", EntryLinkRecord.schema, \.people),
      .optionalText("unnamedPeople", \.unnamedPeople),
      .list("arguments", EntryLinkRecord.schema, \.arguments),
      .number("sourceCount", \.sourceCount),
      .boolean("isAdded", \.isAdded),
      .optionalText("previewLabel", \.previewLabel),
    ])
}
