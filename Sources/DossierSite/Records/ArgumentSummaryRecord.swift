import DossierCore
import DossierTemplates

/// An argument as lists show it, never without who holds it.
struct ArgumentSummaryRecord: Sendable {
  let id: String
  let claim: String
  /// A short name, where it has one; else the claim.
  let short: String
  let url: SiteURL
  let attribution: AttributionRecord
  let positionCount: Int
  /// Relations in both directions.
  let relationCount: Int
  /// Different passages cited by its positions and by the relations that start from it.
  let passageCount: Int

  static let schema = Schema<Self>(
    "argumentSummary",
    [
      .text("id") { $0.id },
      .text("claim") { $0.claim },
      .text("short") { $0.short },
      .url("url") { $0.url },
      .record("attribution", AttributionRecord.schema) { $0.attribution },
      .number("positionCount") { $0.positionCount },
      .number("relationCount") { $0.relationCount },
      .number("passageCount") { $0.passageCount },
    ])
}
