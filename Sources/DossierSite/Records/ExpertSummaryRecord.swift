import DossierCore
import TypedTemplates

/// A person or an organisation as lists show it.
package struct ExpertSummaryRecord: Sendable {
  package let id: String
  let name: String
  let honorific: String?
  let url: SiteURL
  /// `expert`, `actor` or `organisation`.
  let kind: String
  let kindLabel: String
  /// The first role that is written.
  package let role: String?
  let statementCount: Int
  let articleCount: Int
  /// What a preview says of an entry that readers don't get to see yet.
  let previewLabel: String?

  package static let schema = Schema<Self>(
    "expertSummary",
    [
      .text("id", \.id),
      .text("name", \.name),
      .optionalText("honorific", \.honorific),
      .url("url", \.url),
      .text("kind", \.kind),
      .text("kindLabel", \.kindLabel),
      .optionalText("role", \.role),
      .number("statementCount", \.statementCount),
      .number("articleCount", \.articleCount),
      .optionalText("previewLabel", \.previewLabel),
    ])
}
