import DossierCore
import DossierModel
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

/// A person or an organisation as lists show it.
package struct ExpertSummaryRecord: TemplateRecord {
  package let id: String
  let name: String
  let honorific: String?
  let url: SiteURL
  let kind: String
  let kindLabel: String
  package let role: String?
  let statementCount: Int
  let articleCount: Int
  let previewLabel: String?

  package static let schema = Schema<Self>(
    "expertSummary",
    [
      .text("id", \.id, "Its name, which is unique among people and organisations."),
      .text("name", \.name, "What the person or organisation is called."),
      .optionalText(
        "honorific", \.honorific, "A title before the name; absent where there is none."),
      .url("url", \.url, "The address of its page."),
      .choice(
        "kind", \.kind, Expert.Kind.self,
        "Whether it speaks, is spoken about, or is an organisation."),
      .text("kindLabel", \.kindLabel, "The same in words."),
      .optionalText("role", \.role, "The first role that is written; absent where there is none."),
      .number("statementCount", \.statementCount, "How many positions it holds or relays."),
      .number("articleCount", \.articleCount, "How many articles it wrote."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
    ])
}

/// A topic as lists show it.
package struct TopicSummaryRecord: TemplateRecord {
  package let id: String
  package let name: String
  package let url: SiteURL
  let entryCount: Int

  package static let schema = Schema<Self>(
    "topic",
    [
      .text("id", \.id, "One word for it, as its address has it."),
      .text("name", \.name, "What the topic is called."),
      .url("url", \.url, "The address of its page."),
      .number("entryCount", \.entryCount, "How many entries name it."),
    ])
}
