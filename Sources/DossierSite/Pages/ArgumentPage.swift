import DossierTemplates

/// The page of one argument.
struct ArgumentPage: PageValue {
  let site: SiteValue
  let page: PageRecord
  let argument: ArgumentSummaryRecord
  let entry: CommonRecord
  let question: LabelledLinkRecord?
  /// In order of time, undated ones last.
  let positions: [PositionRecord]
  /// By kind, those from this argument before those to it.
  let relations: [RelationGroupRecord]
  let articles: [ArticleSummaryRecord]
  let events: [EventSummaryRecord]
  /// In the order of the list of its kind.
  let neighbours: NeighboursRecord

  static let template = "argument"
  static let schema = Schema<Self>(
    "argument",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .record("argument", ArgumentSummaryRecord.schema) { $0.argument },
      .record("entry", CommonRecord.schema) { $0.entry },
      .optional("question", LabelledLinkRecord.schema) { $0.question },
      .list("positions", PositionRecord.schema) { $0.positions },
      .list("relations", RelationGroupRecord.schema) { $0.relations },
      .list("articles", ArticleSummaryRecord.schema) { $0.articles },
      .list("events", EventSummaryRecord.schema) { $0.events },
      .record("neighbours", NeighboursRecord.schema) { $0.neighbours },
    ])
}
