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
  struct Period: TemplateRecord {
    let label: String?
    let items: [Item]
    var rows: [Row] { Row.grouping(items) }

    static let schema = Schema<Self>(
      "timelinePeriod",
      [
        .optionalText(
          "label", \.label,
          "The month in words; absent for a whole year, and for what has no month."),
        .list("items", \.items, "The items of the month, in order of date."),
        .list("rows", \.rows, "The same, those together that say of one claim on one date."),
      ])
  }

  /// What the items of a page can be filtered by, in order of name.
  struct Filters: TemplateRecord {
    let count: Int
    let people: [Shared<EntryLinkRecord>]
    let arguments: [Shared<EntryLinkRecord>]
    let topics: [TopicSummaryRecord]

    static let schema = Schema<Self>(
      "timelineFilters",
      [
        .number("count", \.count, "How many items the page has."),
        .list("people", \.people, "The people of its items, in order of name; may be empty."),
        .list(
          "arguments", \.arguments, "The arguments of its items, in order of claim; may be empty."),
        .list("topics", \.topics, "The topics of its items, in order of name; may be empty."),
      ])
  }

  /// The items of one year, in order of earliest possible date.
  struct Year: TemplateRecord {
    let label: String
    let items: [Item]
    let periods: [Period]

    static let schema = Schema<Self>(
      "timelineYear",
      [
        .text("label", \.label, "The year in words."),
        .list("items", \.items, "The items of the year, in order of date."),
        .list("periods", \.periods, "The same by month where there are many, else in one part."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let period: String?
  let years: [Year]
  let filters: Filters
  let view: TimelineViewRecord?
  let views: TimelineViewsRecord
  let drawing: TimelineDrawingRecord?
  let narrowDrawing: TimelineDrawingRecord?

  static let template = "timeline"
  static let schema = Schema<Self>(
    "timeline",
    [
      .site(\.site),
      .page(\.page),
      .number("total", \.total, "How many items there are, on all pages of the timeline."),
      .optionalText(
        "period", \.period,
        "The decade or the years of this page, in words; absent where it shows the whole."),
      .list("years", \.years, "The items of this page, by year."),
      .record("filters", \.filters, "What a reader may filter by."),
      .optional(
        "view", \.view, "The part of the timeline that this page shows; absent for the whole."),
      .record(
        "views", \.views,
        "The parts that have pages of their own, on the first page of the whole alone."),
      .optional(
        "drawing", \.drawing,
        "The items of this page drawn to scale; absent where there are none."),
      .optional(
        "narrowDrawing", \.narrowDrawing,
        "The same drawing for narrow windows; absent where there are no items."),
    ])
}

extension TimelinePage {
  static let group = PageGroup.lists

  static func paths(in site: PageDirectory) -> [SitePath] {
    TimelineDirectory(site.model).pagination(of: nil).paths + viewPaths(site.model)
  }

  /// The pages of every view.
  static func viewPaths(_ model: SiteModel) -> [SitePath] {
    let timeline = TimelineDirectory(model)
    return model.chronology.views.moments.keys.sorted {
      timeline.name(of: $0) < timeline.name(of: $1)
    }.flatMap { timeline.pagination(of: $0).paths }
  }

  static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    let model = site.model
    let place: (view: TimelineView?, number: Int)
    switch path {
    case .list(.timeline, let number): place = (nil, number)
    case .timeline(let name, let number):
      guard let view = site.timelineViews[name] else { return nil }
      place = (view, number)
    default: return nil
    }
    let pagination = TimelineDirectory(model).pagination(of: place.view)
    guard pagination.numbers.contains(place.number) else { return nil }
    let part = ListPart(pagination: pagination, number: place.number)
    return PlannedPage { Self(model, part, view: place.view) }
  }

  /// The wide drawing, and the one for narrower windows.
  private static let wide = TimelineLayout.Shape(width: 1200)
  private static let narrow = TimelineLayout.Shape(
    width: 720, happenedRows: 9, saidRows: 6, labelWidth: 190)

  /// - Parameter view: the part of the timeline that is shown; nil for the whole.
  init(_ model: SiteModel, _ part: ListPart, view: TimelineView? = nil) {
    let moments = view.flatMap { model.chronology.views.moments[$0] }
    let entries =
      moments.map { $0[part.range].map { model.chronology.moments[$0] }[...] }
      ?? model.chronology.moments[part.range]
    site = model.frames.site(at: part.path, in: .timeline)
    page = model.frames.page(
      model.frames.head(
        part, kind: Self.template, name: view.map { TimelineDirectory(model).title(of: $0) }))
    total = part.pagination.total
    period = part.pagination.pageCount > 1 ? part.pagination.name(ofPage: part.number) : nil
    self.view = view.flatMap { TimelineDirectory(model).view(of: $0) }
    views =
      view == nil && part.number == 1 ? TimelineDirectory(model).all : TimelineViewsRecord()
    years = Year.grouping(entries, model)
    filters = Filters(years.flatMap(\.items))
    let sources = TimelineSources(model).all(entries)
    drawing = TimelineDrawingRecord(sources, shape: Self.wide, model)
    narrowDrawing = TimelineDrawingRecord(sources, shape: Self.narrow, model)
  }
}

extension TimelinePage.Year {
  /// Years with more items than this are parted by month.
  private static let mostWithoutMonths = 8

  /// Neighbours of one year together, in their order.
  static func grouping(
    _ entries: ArraySlice<(date: EDTFDate, entry: TimelineEntry)>, _ model: SiteModel
  ) -> [Self] {
    var years: [(label: String, items: [(date: EDTFDate, item: TimelinePage.Item)])] = []
    for (date, entry) in entries {
      let label = date.year(wording: model.wording)
      if years.last?.label != label { years.append((label, [])) }
      years[years.count - 1].items.append(
        (date, .init(entry, date: model.dates.record(date), model)))
    }
    return years.map { year in
      Self(
        label: year.label, items: year.items.map(\.item),
        periods: year.items.count > mostWithoutMonths
          ? TimelinePage.Period.months(year.items, model)
          : [.init(label: nil, items: year.items.map(\.item))])
    }
  }
}

extension TimelinePage.Period {
  /// Items whose first month is not known stand first, the others by month, in their order.
  static func months(
    _ items: [(date: EDTFDate, item: TimelinePage.Item)], _ model: SiteModel
  ) -> [Self] {
    var months: [(label: String?, items: [TimelinePage.Item])] = []
    let dated = items.map { (month: $0.date.firstMonth(wording: model.wording), item: $0.item) }
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
