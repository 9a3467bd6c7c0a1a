import DossierSite
import DossierTheme
import TypedTemplates

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
    let date: Shared<DateRecord>
    /// The event, the article, or the argument on which someone took a position.
    let entry: Shared<EntryLinkRecord>
    /// Who spoke or wrote; for an event, those who were part of it.
    let people: [Shared<EntryLinkRecord>]
    /// What stands after them for those who are not named; absent where all are.
    let unnamedPeople: String?
    /// For `position`: who relays it.
    let via: Shared<EntryLinkRecord>?
    /// For `position`: the role of the speaker at that time, where it is known.
    let role: String?
    let isRoleSure: Bool
    /// What the event bears on, what appears in the article, or the argument itself.
    let arguments: [Shared<EntryLinkRecord>]
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
        .text("fragment", \.fragment),
        .text("lane", \.lane),
        .text("laneLabel", \.laneLabel),
        .text("kind", \.kind),
        .text("kindLabel", \.kindLabel),
        .record("date", DateRecord.schema, \.date),
        .record("entry", EntryLinkRecord.schema, \.entry),
        .list("people", EntryLinkRecord.schema, \.people),
        .optionalText("unnamedPeople", \.unnamedPeople),
        .optional("via", EntryLinkRecord.schema, \.via),
        .optionalText("role", \.role),
        .boolean("isRoleSure", \.isRoleSure),
        .list("arguments", EntryLinkRecord.schema, \.arguments),
        .list("topics", TopicSummaryRecord.schema, \.topics),
        .list("otherDates", OtherDate.schema, \.otherDates),
        .optionalText("stance", \.stance),
        .optionalText("stanceLabel", \.stanceLabel),
        .optionalText("place", \.place),
        .boolean("isAdded", \.isAdded),
      ])
  }

  /// The date of a source that gives another.
  struct OtherDate: Sendable {
    let date: Shared<DateRecord>
    let passage: PassageRecord?

    static let schema = Schema<Self>(
      "otherDate",
      [
        .record("date", DateRecord.schema, \.date),
        .optional("passage", PassageRecord.schema, \.passage),
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
        .optionalText("label", \.label),
        .list("items", Item.schema, \.items),
      ])
  }

  /// What the items of a page can be filtered by, in order of name.
  struct Filters: Sendable {
    /// The items of this page.
    let count: Int
    let people: [Shared<EntryLinkRecord>]
    let arguments: [Shared<EntryLinkRecord>]
    let topics: [TopicSummaryRecord]

    static let schema = Schema<Self>(
      "timelineFilters",
      [
        .number("count", \.count),
        .list("people", EntryLinkRecord.schema, \.people),
        .list("arguments", EntryLinkRecord.schema, \.arguments),
        .list("topics", TopicSummaryRecord.schema, \.topics),
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
        .text("label", \.label),
        .list("items", Item.schema, \.items),
        .list("periods", Period.schema, \.periods),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  /// The items on all pages of the timeline.
  let total: Int
  let years: [Year]
  let filters: Filters
  /// The view that this page shows; absent for the whole timeline.
  let view: TimelineViewRecord?
  /// On the first page of the whole timeline alone.
  let views: TimelineViewsRecord
  /// The overview of this page's items; absent where there are none.
  let drawing: TimelineDrawingRecord?
  /// The same for narrower windows.
  let narrowDrawing: TimelineDrawingRecord?

  static let template = "timeline"
  static let schema = Schema<Self>(
    "timeline",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .list("years", Year.schema, \.years),
      .record("filters", Filters.schema, \.filters),
      .optional("view", TimelineViewRecord.schema, \.view),
      .record("views", TimelineViewsRecord.schema, \.views),
      .optional("drawing", TimelineDrawingRecord.schema, \.drawing),
      .optional("narrowDrawing", TimelineDrawingRecord.schema, \.narrowDrawing),
    ])
}
