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
  let relations: ArgumentRelationsRecord
  /// The argument among its neighbours; absent where it stands in no relation.
  let map: MapRecord?
  let appearances: [Appearance]
  let events: [EventSummaryRecord]
  /// Its moments on a page of their own; absent where there are too few.
  let timeline: TimelineViewRecord?
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
      .record("relations", ArgumentRelationsRecord.schema) { $0.relations },
      .optional("map", MapRecord.schema) { $0.map },
      .list("appearances", Appearance.schema) { $0.appearances },
      .list("events", EventSummaryRecord.schema) { $0.events },
      .optional("timeline", TimelineViewRecord.schema) { $0.timeline },
      .record("neighbours", NeighboursRecord.schema) { $0.neighbours },
    ])
}
