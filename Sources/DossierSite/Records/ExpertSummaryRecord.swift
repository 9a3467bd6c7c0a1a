import DossierCore
import DossierModel
import TypedTemplates

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
