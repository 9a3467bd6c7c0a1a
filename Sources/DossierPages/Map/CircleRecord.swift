import DossierSite
import TypedTemplates

/// Arguments that lead back to the first of them.
struct CircleRecord: TemplateRecord {
  struct Step: TemplateRecord {
    let argument: Shared<EntryLinkRecord>
    let relation: String

    static let schema = Schema<Self>(
      "circleStep",
      [
        .record("argument", \.argument, "One of the arguments."),
        .text(
          "relation", \.relation, "How it stands to the next in words, and the last to the first."),
      ])
  }

  let steps: [Step]

  static let schema = Schema<Self>(
    "circle",
    [
      .list("steps", \.steps, "The arguments that lead back to the first of them.")
    ])
}
