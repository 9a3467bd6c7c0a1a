import DossierTemplates

/// How many there are of each thing; each number is that of the list on the page of its kind.
struct FiguresRecord: Sendable {
  let articles, arguments, relations, positions: Int
  /// Those who speak: experts that hold or relay a position, or wrote an article.
  let speakers: Int
  /// People and organisations of every kind.
  let experts: Int
  let events, topics, pages, notes, corrections, passages: Int

  static let schema = Schema<Self>(
    "figures",
    [
      .number("articles") { $0.articles },
      .number("arguments") { $0.arguments },
      .number("relations") { $0.relations },
      .number("positions") { $0.positions },
      .number("speakers") { $0.speakers },
      .number("experts") { $0.experts },
      .number("events") { $0.events },
      .number("topics") { $0.topics },
      .number("pages") { $0.pages },
      .number("notes") { $0.notes },
      .number("corrections") { $0.corrections },
      .number("passages") { $0.passages },
    ])
}
