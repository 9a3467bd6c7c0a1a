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
      .text("id") { $0.id },
      .text("name") { $0.name },
      .url("url") { $0.url },
      .number("entryCount") { $0.entryCount },
    ])
}
