import DossierCore
import DossierTemplates

/// A person or an organisation as lists show it.
struct ExpertSummaryRecord: Sendable {
  let id: String
  let name: String
  let honorific: String?
  let url: SiteURL
  /// `expert`, `actor` or `organisation`.
  let kind: String
  let kindLabel: String
  /// The first role that is written.
  let role: String?
  let statementCount: Int
  let articleCount: Int

  static let schema = Schema<Self>(
    "expertSummary",
    [
      .text("id") { $0.id },
      .text("name") { $0.name },
      .optionalText("honorific") { $0.honorific },
      .url("url") { $0.url },
      .text("kind") { $0.kind },
      .text("kindLabel") { $0.kindLabel },
      .optionalText("role") { $0.role },
      .number("statementCount") { $0.statementCount },
      .number("articleCount") { $0.articleCount },
    ])
}
