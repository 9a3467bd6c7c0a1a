import DossierCore
import TypedTemplates

/// An event as lists show it.
package struct EventSummaryRecord: TemplateRecord {
  let id: String
  let title: String
  let url: SiteURL
  package let date: Shared<DateRecord>
  package let place: String?
  package let people: [Shared<EntryLinkRecord>]
  let unnamedPeople: String?
  let arguments: [Shared<EntryLinkRecord>]
  let sourceCount: Int
  let isAdded: Bool
  let previewLabel: String?

  package static let schema = Schema<Self>(
    "eventSummary",
    [
      .text("id", \.id, "Its name, which is unique among the events."),
      .text("title", \.title, "What happened."),
      .url("url", \.url, "The address of its page."),
      .record("date", \.date, "When it happened."),
      .optionalText("place", \.place, "Where it happened; absent where not given."),
      .list("people", \.people, "The people and organisations that were part of it; may be empty."),
      .optionalText(
        "unnamedPeople", \.unnamedPeople,
        "What stands after them for those who are not named; absent where all are."),
      .list("arguments", \.arguments, "The arguments on which it bears; may be empty."),
      .number("sourceCount", \.sourceCount, "How many sources tell of it."),
      .boolean("isAdded", \.isAdded, "Whether the editors added it: no source here says so."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
    ])
}
