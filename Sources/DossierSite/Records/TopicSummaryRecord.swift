import DossierCore
import TypedTemplates

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
