import DossierTemplates

/// The page of one argument.
struct ArgumentPage: PageValue {
  /// An article in which the argument appears.
  struct Appearance: Sendable {
    let article: ArticleSummaryRecord
    /// The passages there that are cited for it, each once; none where a link alone leads to it.
    let passages: [PassageRecord]

    static let schema = Schema<Self>(
      "appearance",
      [
        .record("article", ArticleSummaryRecord.schema) { $0.article },
        .list("passages", PassageRecord.schema) { $0.passages },
      ])
  }

  let site: SiteRecord
  let page: PageRecord
  let argument: ArgumentSummaryRecord
  let entry: CommonRecord
  let question: LabelledLinkRecord?
  /// In order of time, undated ones last.
  let positions: [PositionRecord]
  /// By kind, those from this argument before those to it.
  let relations: [RelationGroupRecord]
  /// The argument among its neighbours; absent where it stands in no relation.
  let map: MapRecord?
  /// How many of the relations are objections, and how many replies stand beneath them.
  let objectionCount: Int
  let replyCount: Int
  let appearances: [Appearance]
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
      .optional("map", MapRecord.schema) { $0.map },
      .number("objectionCount") { $0.objectionCount },
      .number("replyCount") { $0.replyCount },
      .list("appearances", Appearance.schema) { $0.appearances },
      .list("events", EventSummaryRecord.schema) { $0.events },
      .record("neighbours", NeighboursRecord.schema) { $0.neighbours },
    ])
}
