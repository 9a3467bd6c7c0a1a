import DossierCore
import DossierTemplates

/// A topic as lists show it.
struct TopicSummaryRecord: Sendable {
  /// One word for it, as its address has it.
  let id: String
  let name: String
  let url: SiteURL
  let entryCount: Int

  static let schema = Schema<Self>(
    "topic",
    [
      .text("id", \.id),
      .text("name", \.name),
      .url("url", \.url),
      .number("entryCount", \.entryCount),
    ])
}
