import DossierTemplates

/// What happened, and what was said or published, in order of time.
struct TimelinePage: PageValue {
  struct Item: Sendable {
    /// `happened` or `said`.
    let lane: String
    let laneLabel: String
    /// `event`, `publication` or `position`.
    let kind: String
    let kindLabel: String
    let date: DateRecord
    /// The event, the article, or the argument on which someone took a position.
    let entry: EntryLinkRecord
    /// Who spoke or wrote; for an event, those who were part of it.
    let people: [EntryLinkRecord]
    /// For `position` alone.
    let stance: String?
    let stanceLabel: String?
    let place: String?
    /// Whether the editors added the entry: no source here says so.
    let isAdded: Bool

    static let schema = Schema<Self>(
      "timelineItem",
      [
        .text("lane") { $0.lane },
        .text("laneLabel") { $0.laneLabel },
        .text("kind") { $0.kind },
        .text("kindLabel") { $0.kindLabel },
        .record("date", DateRecord.schema) { $0.date },
        .record("entry", EntryLinkRecord.schema) { $0.entry },
        .list("people", EntryLinkRecord.schema) { $0.people },
        .optionalText("stance") { $0.stance },
        .optionalText("stanceLabel") { $0.stanceLabel },
        .optionalText("place") { $0.place },
        .boolean("isAdded") { $0.isAdded },
      ])
  }

  /// The items of one year, in order of earliest possible date.
  struct Year: Sendable {
    let label: String
    let items: [Item]

    static let schema = Schema<Self>(
      "timelineYear",
      [
        .text("label") { $0.label },
        .list("items", Item.schema) { $0.items },
      ])
  }

  let site: SiteValue
  let page: PageRecord
  /// The items on all pages of the timeline.
  let total: Int
  let years: [Year]

  static let template = "timeline"
  static let schema = Schema<Self>(
    "timeline",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("years", Year.schema) { $0.years },
    ])
}
