import DiagramLayout
import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import EDTF
import TypedTemplates

extension TimelinePage {
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

extension TimelinePage.Item {
  init(_ entry: TimelineEntry, date: Shared<DateRecord>, _ context: SiteContext) {
    switch entry {
    case .event(let key): self.init(event: key, date, entry.fragment(context), context)
    case .publication(let key): self.init(publication: key, date, entry.fragment(context), context)
    case .position(let key, let position, _):
      self.init(position, of: key, date, entry.fragment(context), context)
    }
  }

  private init(
    event key: Key<LinkedEvent>, _ date: Shared<DateRecord>, _ fragment: String,
    _ context: SiteContext
  ) {
    let linked = context.dossier.events[key]
    self.init(
      fragment: fragment, lane: "happened", laneLabel: context.wording(.laneHappened),
      kind: "event", kindLabel: context.wording(.itemEvent), date: date, entry: context.link(key),
      people: linked.people.map { context.link($0) },
      unnamedPeople: context.unnamedPeople(of: linked), via: nil, role: nil, isRoleSure: false,
      arguments: linked.bearsOn.map { context.link($0) },
      topics: linked.common.topics.map { context.topic($0) },
      otherDates: linked.sources.compactMap { context.otherDate($0) }, stance: nil,
      stanceLabel: nil, place: linked.event.place, isAdded: linked.common.addedBy != nil)
  }

  private init(
    publication key: Key<LinkedArticle>, _ date: Shared<DateRecord>, _ fragment: String,
    _ context: SiteContext
  ) {
    let linked = context.dossier.articles[key]
    self.init(
      fragment: fragment, lane: "said", laneLabel: context.wording(.laneSaid),
      kind: "publication", kindLabel: context.wording(.itemPublication), date: date,
      entry: context.link(key),
      people: linked.authors.compactMap(\.expert).map { context.link($0) },
      unnamedPeople: context.unnamedAuthors(of: linked), via: nil, role: nil, isRoleSure: false,
      arguments: linked.appearances.compactMap {
        if case .argument(let argument) = $0 { context.link(argument) } else { nil }
      },
      topics: linked.common.topics.map { context.topic($0) }, otherDates: [], stance: nil,
      stanceLabel: nil, place: nil, isAdded: linked.common.addedBy != nil)
  }

  private init(
    _ position: Position, of key: Key<LinkedArgument>, _ date: Shared<DateRecord>,
    _ fragment: String,
    _ context: SiteContext
  ) {
    let linked = context.dossier.arguments[key]
    let record = context.position(position, of: key)
    self.init(
      fragment: fragment, lane: "said", laneLabel: context.wording(.laneSaid), kind: "position",
      kindLabel: context.wording(.itemPosition), date: date, entry: context.link(key),
      people: [record.expert], unnamedPeople: nil, via: record.via, role: record.role,
      isRoleSure: record.isRoleSure,
      arguments: [context.link(key)], topics: linked.common.topics.map { context.topic($0) },
      otherDates: [], stance: position.stance.rawValue,
      stanceLabel: context.wording(.name(of: position.stance)), place: nil,
      isAdded: linked.common.addedBy != nil)
  }
}

extension SiteContext {
  /// What a source gives instead of an event's own date, and where it says so.
  fileprivate func otherDate(_ source: LinkedEvent.Source) -> TimelinePage.OtherDate? {
    guard let date = source.date else { return nil }
    return .init(
      date: self.date(date), passage: source.passages.first.map { passages([$0])[0] })
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
