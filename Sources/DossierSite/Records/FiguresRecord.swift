import TypedTemplates

/// How many there are of each thing; each number is that of the list on the page of its kind.
package struct FiguresRecord: TemplateRecord {
  package let articles, arguments, relations, positions: Int
  let speakers: Int
  package let experts: Int
  package let events, topics, pages, notes, corrections, passages: Int

  package static let schema = Schema<Self>(
    "figures",
    [
      .number("articles", \.articles, "How many articles there are."),
      .number("arguments", \.arguments, "How many arguments there are."),
      .number("relations", \.relations, "How many relations there are between arguments."),
      .number("positions", \.positions, "How many positions there are."),
      .number(
        "speakers", \.speakers,
        "How many people and organisations speak: hold or relay a position, or wrote."),
      .number("experts", \.experts, "How many people and organisations there are."),
      .number("events", \.events, "How many events there are."),
      .number("topics", \.topics, "How many topics there are."),
      .number("pages", \.pages, "How many free pages there are."),
      .number("notes", \.notes, "How many notes there are."),
      .number("corrections", \.corrections, "How many of the notes are corrections."),
      .number("passages", \.passages, "How many passages are annotated or cited."),
    ])
}
