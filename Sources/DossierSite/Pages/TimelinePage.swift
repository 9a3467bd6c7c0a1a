import DossierTemplates

/// What happened, and what was said or published, in order of time.
struct TimelinePage: PageValue {
  struct Item: Sendable {
    /// The HTML id of the item.
    let fragment: String
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
    /// For `position`: who relays it.
    let via: EntryLinkRecord?
    /// What the event bears on, what appears in the article, or the argument itself.
    let arguments: [EntryLinkRecord]
    let topics: [TopicSummaryRecord]
    /// For `event`: the dates of sources that give another.
    let otherDates: [OtherDate]
    /// For `position` alone.
    let stance: String?
    let stanceLabel: String?
    let place: String?
    /// Whether the editors added the entry: no source here says so.
    let isAdded: Bool

    static let schema = Schema<Self>(
      "timelineItem",
      [
        .text("fragment") { $0.fragment },
        .text("lane") { $0.lane },
        .text("laneLabel") { $0.laneLabel },
        .text("kind") { $0.kind },
        .text("kindLabel") { $0.kindLabel },
        .record("date", DateRecord.schema) { $0.date },
        .record("entry", EntryLinkRecord.schema) { $0.entry },
        .list("people", EntryLinkRecord.schema) { $0.people },
        .optional("via", EntryLinkRecord.schema) { $0.via },
        .list("arguments", EntryLinkRecord.schema) { $0.arguments },
        .list("topics", TopicSummaryRecord.schema) { $0.topics },
        .list("otherDates", OtherDate.schema) { $0.otherDates },
        .optionalText("stance") { $0.stance },
        .optionalText("stanceLabel") { $0.stanceLabel },
        .optionalText("place") { $0.place },
        .boolean("isAdded") { $0.isAdded },
      ])
  }

  /// A date that a source gives instead.
  struct OtherDate: Sendable {
    let date: DateRecord
    let passage: PassageRecord?

    static let schema = Schema<Self>(
      "otherDate",
      [
        .record("date", DateRecord.schema) { $0.date },
        .optional("passage", PassageRecord.schema) { $0.passage },
      ])
  }

  /// A month, or a whole year that is not parted.
  struct Period: Sendable {
    /// Absent for a whole year, and for what has no month.
    let label: String?
    let items: [Item]

    static let schema = Schema<Self>(
      "timelinePeriod",
      [
        .optionalText("label") { $0.label },
        .list("items", Item.schema) { $0.items },
      ])
  }

  /// What the items of a page can be filtered by, in order of name.
  struct Filters: Sendable {
    /// The items of this page.
    let count: Int
    let people: [EntryLinkRecord]
    let arguments: [EntryLinkRecord]
    let topics: [TopicSummaryRecord]

    static let schema = Schema<Self>(
      "timelineFilters",
      [
        .number("count") { $0.count },
        .list("people", EntryLinkRecord.schema) { $0.people },
        .list("arguments", EntryLinkRecord.schema) { $0.arguments },
        .list("topics", TopicSummaryRecord.schema) { $0.topics },
      ])
  }

  /// The items of one year, in order of earliest possible date.
  struct Year: Sendable {
    let label: String
    let items: [Item]
    /// `items` by month where there are many.
    let periods: [Period]

    static let schema = Schema<Self>(
      "timelineYear",
      [
        .text("label") { $0.label },
        .list("items", Item.schema) { $0.items },
        .list("periods", Period.schema) { $0.periods },
      ])
  }

  let site: SiteRecord
  let page: PageRecord
  /// The items on all pages of the timeline.
  let total: Int
  let years: [Year]
  let filters: Filters
  /// The overview of this page's items; absent where there are none.
  let drawing: TimelineDrawingRecord?
  /// The same for narrower windows.
  let narrowDrawing: TimelineDrawingRecord?

  static let template = "timeline"
  static let schema = Schema<Self>(
    "timeline",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("years", Year.schema) { $0.years },
      .record("filters", Filters.schema) { $0.filters },
      .optional("drawing", TimelineDrawingRecord.schema) { $0.drawing },
      .optional("narrowDrawing", TimelineDrawingRecord.schema) { $0.narrowDrawing },
    ])
}
