import DossierSite
import TypedTemplates

/// An argument in the nested list of a map, as it stands to the one under which it is listed.
struct OutlineLineRecord: Sendable {
  let argument: Shared<EntryLinkRecord>
  /// `is supported by`, read from the argument above it; absent for a thesis.
  let relation: String?
  let isInferred: Bool
  /// Whether the argument was listed before, with what leads to it.
  let isRepeated: Bool
  let isPresent: Bool
  let isElsewhere: Bool
  /// Relations of arguments to this one that the map leaves to others.
  let leftOutCount: Int
  /// Whether a nested list follows.
  let hasLines: Bool
  /// The claims of those whose nested lists end with this line, the innermost first.
  let ends: [String]

  static let schema = Schema<Self>(
    "outlineLine",
    [
      .record("argument", EntryLinkRecord.schema, \.argument),
      .optionalText("relation", \.relation),
      .boolean("isInferred", \.isInferred),
      .boolean("isRepeated", \.isRepeated),
      .boolean("isPresent", \.isPresent),
      .boolean("isElsewhere", \.isElsewhere),
      .number("leftOutCount", \.leftOutCount),
      .boolean("hasLines", \.hasLines),
      .texts("ends", \.ends),
    ])
}
