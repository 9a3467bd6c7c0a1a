import DossierSite
import DossierTheme
import TypedTemplates

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
        .record("article", ArticleSummaryRecord.schema, \.article),
        .list("passages", PassageRecord.schema, \.passages),
      ])
  }

  let site: Shared<SiteRecord>
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
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .record("argument", ArgumentSummaryRecord.schema, \.argument),
      .record("entry", CommonRecord.schema, \.entry),
      .optional("question", LabelledLinkRecord.schema, \.question),
      .list("positions", PositionRecord.schema, \.positions),
      .record("relations", ArgumentRelationsRecord.schema, \.relations),
      .optional("map", MapRecord.schema, \.map),
      .list("appearances", Appearance.schema, \.appearances),
      .list("events", EventSummaryRecord.schema, \.events),
      .optional("timeline", TimelineViewRecord.schema, \.timeline),
      .record("neighbours", NeighboursRecord.schema, \.neighbours),
    ])
}
