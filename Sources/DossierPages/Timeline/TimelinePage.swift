import DiagramLayout
import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import EDTF
import TypedTemplates

/// What happened, and what was said or published, in order of time.
struct TimelinePage: PageKind {
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

extension TimelinePage {
  static let group = PageGroup.lists

  static func paths(in site: PageDirectory) -> [SitePath] {
    site.context.pagination(of: nil).paths + viewPaths(site.context)
  }

  /// The pages of every view.
  static func viewPaths(_ context: SiteContext) -> [SitePath] {
    context.timelineViews.moments.keys.sorted { context.name(of: $0) < context.name(of: $1) }
      .flatMap { context.pagination(of: $0).paths }
  }

  static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    let context = site.context
    let place: (view: TimelineView?, number: Int)
    switch path {
    case .list(.timeline, let number): place = (nil, number)
    case .timeline(let name, let number):
      guard let view = site.timelineViews[name] else { return nil }
      place = (view, number)
    default: return nil
    }
    let pagination = context.pagination(of: place.view)
    guard pagination.numbers.contains(place.number) else { return nil }
    let part = ListPart(pagination: pagination, number: place.number)
    return PlannedPage { Self(context, part, view: place.view) }
  }

  /// The wide drawing, and the one for narrower windows.
  private static let wide = TimelineLayout.Shape(width: 1200)
  private static let narrow = TimelineLayout.Shape(
    width: 720, happenedRows: 9, saidRows: 6, labelWidth: 190)

  /// The most moments on a page.
  static let size = 500

  /// - Parameter view: the part of the timeline that is shown; nil for the whole.
  init(_ context: SiteContext, _ part: ListPart, view: TimelineView? = nil) {
    let moments = view.flatMap { context.timelineViews.moments[$0] }
    let entries =
      moments.map { $0[part.range].map { context.timeline[$0] }[...] }
      ?? context.timeline[part.range]
    site = context.site(at: part.path, in: .timeline)
    page = context.page(
      context.head(part, kind: Self.template, name: view.map { context.title(of: $0) }))
    total = part.pagination.total
    self.view = view.flatMap { context.timelineView(of: $0) }
    views =
      view == nil && part.number == 1 ? context.timelineViewsRecord : TimelineViewsRecord()
    years = Year.grouping(entries, context)
    filters = Filters(years.flatMap(\.items))
    let sources = context.drawingSources(entries)
    drawing = TimelineDrawingRecord(sources, shape: Self.wide, context)
    narrowDrawing = TimelineDrawingRecord(sources, shape: Self.narrow, context)
  }
}

extension TimelinePage.Year {
  /// Years with more items than this are parted by month.
  private static let mostWithoutMonths = 8

  /// Neighbours of one year together, in their order.
  static func grouping(
    _ entries: ArraySlice<(date: EDTFDate, entry: TimelineEntry)>, _ context: SiteContext
  ) -> [Self] {
    var years: [(label: String, items: [(date: EDTFDate, item: TimelinePage.Item)])] = []
    for (date, entry) in entries {
      let label = date.year(wording: context.wording)
      if years.last?.label != label { years.append((label, [])) }
      years[years.count - 1].items.append((date, .init(entry, date: context.date(date), context)))
    }
    return years.map { year in
      Self(
        label: year.label, items: year.items.map(\.item),
        periods: year.items.count > mostWithoutMonths
          ? TimelinePage.Period.months(year.items, context)
          : [.init(label: nil, items: year.items.map(\.item))])
    }
  }
}

extension TimelinePage.Period {
  /// Items whose first month is not known stand first, the others by month, in their order.
  static func months(
    _ items: [(date: EDTFDate, item: TimelinePage.Item)], _ context: SiteContext
  ) -> [Self] {
    var months: [(label: String?, items: [TimelinePage.Item])] = []
    let dated = items.map { (month: $0.date.firstMonth(wording: context.wording), item: $0.item) }
    for (month, item) in dated.filter({ $0.month == nil }) + dated.filter({ $0.month != nil }) {
      if months.isEmpty || months[months.count - 1].label != month { months.append((month, [])) }
      months[months.count - 1].items.append(item)
    }
    return months.map { Self(label: $0.label, items: $0.items) }
  }
}

extension EDTFDate {
  /// The year under which a date stands, by its first possible day; a decade stands under its own
  /// name.
  func year(wording: Wording) -> String {
    guard let day = earliest ?? latest else { return wording(.unknown) }
    if precision == .decade, !isInterval, !isSet, day.year > 0 {
      return wording(.yearDecade, ["decade": String(day.year)])
    }
    guard let year = try? EDTFDate.parse(Self.year(day.year)).get() else {
      return wording(.unknown)
    }
    return DateRecord(year, wording: wording).text
  }

  /// The month under which it stands in its year; nil where the first one is not given.
  fileprivate func firstMonth(wording: Wording) -> String? {
    guard let first = dates.first, first.precision >= .season, let day = earliest ?? latest,
      let month = try? EDTFDate.parse(String(day.description.dropLast(3))).get()
    else { return nil }
    return DateRecord(month, wording: wording).short
  }

  private static func year(_ year: Int) -> String {
    let digits = String(abs(year))
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let long = digits.utf8.count > 4 ? "Y" : ""
    return long + (year < 0 ? "-" : "") + padded
  }
}
