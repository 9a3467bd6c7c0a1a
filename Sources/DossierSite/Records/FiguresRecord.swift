import TypedTemplates

/// How many there are of each thing; each number is that of the list on the page of its kind.
package struct FiguresRecord: Sendable {
  package let articles, arguments, relations, positions: Int
  /// Those who speak: experts that hold or relay a position, or wrote an article.
  let speakers: Int
  /// People and organisations of every kind.
  package let experts: Int
  package let events, topics, pages, notes, corrections, passages: Int

  static let schema = Schema<Self>(
    "figures",
    [
      .number("articles", \.articles),
      .number("arguments", \.arguments),
      .number("relations", \.relations),
      .number("positions", \.positions),
      .number("speakers", \.speakers),
      .number("experts", \.experts),
      .number("events", \.events),
      .number("topics", \.topics),
      .number("pages", \.pages),
      .number("notes", \.notes),
      .number("corrections", \.corrections),
      .number("passages", \.passages),
    ])
}
