import DossierCore
import TypedTemplates

/// An argument as lists show it, never without who holds it.
package struct ArgumentSummaryRecord: Sendable {
  let id: String
  let claim: String
  /// A short name, where it has one; else the claim.
  let short: String
  let url: SiteURL
  let attribution: AttributionRecord
  let positionCount: Int
  /// Whether there are more positions, which readers don't get to see.
  let hidesPositions: Bool
  /// Relations in both directions.
  let relationCount: Int
  /// Different passages cited by its positions and by the relations that start from it.
  let passageCount: Int
  /// What a preview says of an entry that readers don't get to see yet.
  let previewLabel: String?

  package static let schema = Schema<Self>(
    "argumentSummary",
    [
      .text("id", \.id),
      .text("claim", \.claim),
      .text("short", \.short),
      .url("url", \.url),
      .record("attribution", AttributionRecord.schema, \.attribution),
      .number("positionCount", \.positionCount),
      .boolean("hidesPositions", \.hidesPositions),
      .number("relationCount", \.relationCount),
      .number("passageCount", \.passageCount),
      .optionalText("previewLabel", \.previewLabel),
    ])
}
