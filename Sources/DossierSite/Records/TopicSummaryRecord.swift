import DossierCore
import TypedTemplates

/// A topic as lists show it.
package struct TopicSummaryRecord: Sendable {
  /// One word for it, as its address has it.
  package let id: String
  package let name: String
  package let url: SiteURL
  let entryCount: Int

  package static let schema = Schema<Self>(
    "topic",
    [
      .text("id", \.id),
      .text("name", \.name),
      .url("url", \.url),
      .number("entryCount", \.entryCount),
    ])
}
