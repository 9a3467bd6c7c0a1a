import DossierCore
import TypedTemplates

/// An argument as lists show it, never without who holds it.
package struct ArgumentSummaryRecord: TemplateRecord {
  let id: String
  let claim: String
  let short: String
  let url: SiteURL
  let attribution: AttributionRecord
  let positionCount: Int
  let hidesPositions: Bool
  let relationCount: Int
  let passageCount: Int
  let previewLabel: String?

  package static let schema = Schema<Self>(
    "argumentSummary",
    [
      .text("id", \.id, "Its name, which is unique among the arguments."),
      .text("claim", \.claim, "The claim in words."),
      .text("short", \.short, "A short name where it has one, else the claim."),
      .url("url", \.url, "The address of its page."),
      .record("attribution", \.attribution, "Who holds it."),
      .number("positionCount", \.positionCount, "How many positions there are on it."),
      .boolean(
        "hidesPositions", \.hidesPositions,
        "Whether there are more positions, which readers don't get to see."),
      .number("relationCount", \.relationCount, "How many relations it has, in both directions."),
      .number(
        "passageCount", \.passageCount,
        "How many passages its positions and its own relations cite."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
    ])
}
