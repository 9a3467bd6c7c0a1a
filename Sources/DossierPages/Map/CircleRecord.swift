import DossierSite
import TypedTemplates

/// Arguments that lead back to the first of them.
struct CircleRecord: Sendable {
  struct Step: Sendable {
    let argument: Shared<EntryLinkRecord>
    /// `supports`: how it stands to the next, the last to the first.
    let relation: String

    static let schema = Schema<Self>(
      "circleStep",
      [
        .record("argument", EntryLinkRecord.schema, \.argument),
        .text("relation", \.relation),
      ])
  }

  let steps: [Step]

  static let schema = Schema<Self>("circle", [.list("steps", Step.schema, \.steps)])
}
