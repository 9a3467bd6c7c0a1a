import DossierModel
import DossierSite
import TypedTemplates

/// An argument in the nested list of a map, as it stands to the one under which it is listed.
struct OutlineLineRecord: TemplateRecord {
  let argument: Shared<EntryLinkRecord>
  let kind: String?
  let relation: String?
  let isInferred: Bool
  let isRepeated: Bool
  let isPresent: Bool
  let isElsewhere: Bool
  let leftOutCount: Int
  let hasLines: Bool
  let ends: [String]

  static let schema = Schema<Self>(
    "outlineLine",
    [
      .record("argument", \.argument, "The argument of the line."),
      .optionalChoice(
        "kind", \.kind, Argument.RelationKind.self,
        "How it stands to the one above it; absent for a thesis."),
      .optionalText(
        "relation", \.relation,
        "The same in words; absent for a thesis."),
      .boolean("isInferred", \.isInferred, "Whether no passage says so: the editors' own reading."),
      .boolean(
        "isRepeated", \.isRepeated,
        "Whether the argument was listed before, with what leads to it."),
      .boolean("isPresent", \.isPresent, "Whether the map stands on this argument's page."),
      .boolean(
        "isElsewhere", \.isElsewhere,
        "Whether the argument answers another question than the map's."),
      .number(
        "leftOutCount", \.leftOutCount,
        "How many relations of other arguments to this one the map leaves out."),
      .boolean("hasLines", \.hasLines, "Whether a nested list follows."),
      .texts(
        "ends", \.ends,
        "The claims of those whose nested lists end after this line, the innermost first."),
    ])
}
