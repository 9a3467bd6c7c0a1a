import DossierTemplates

/// An argument in the nested list of a map, as it stands to the one under which it is listed.
struct OutlineLineRecord: Sendable {
  let argument: EntryLinkRecord
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
      .record("argument", EntryLinkRecord.schema) { $0.argument },
      .optionalText("relation") { $0.relation },
      .boolean("isInferred") { $0.isInferred },
      .boolean("isRepeated") { $0.isRepeated },
      .boolean("isPresent") { $0.isPresent },
      .boolean("isElsewhere") { $0.isElsewhere },
      .number("leftOutCount") { $0.leftOutCount },
      .boolean("hasLines") { $0.hasLines },
      .texts("ends") { $0.ends },
    ])
}
