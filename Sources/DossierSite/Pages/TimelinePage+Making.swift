import DossierCore
import DossierGraph

/// What the timeline tells of, before it is put into words.
enum TimelineEntry: Sendable {
  case event(Key<LinkedEvent>)
  case publication(Key<LinkedArticle>)
  case position(Key<LinkedArgument>, Position)
}

extension Dossier {
  /// Everything that has a date, in order of time; what happened comes before what was said of a
  /// day.
  var timeline: [(date: EDTFDate, entry: TimelineEntry)] {
    let happened = events.keys.map { (events[$0].event.date.value, TimelineEntry.event($0)) }
    let published = articles.keys.compactMap { key in
      articles[key].article.published.map { ($0.value, TimelineEntry.publication(key)) }
    }
    let said = arguments.keys.flatMap { key in
      arguments[key].positions.compactMap { position in
        position.said.map { ($0, TimelineEntry.position(key, position)) }
      }
    }
    let all = happened + published + said
    return all.enumerated().sorted { left, right in
      left.element.0 != right.element.0
        ? left.element.0 < right.element.0 : left.offset < right.offset
    }.map { ($0.element.0, $0.element.1) }
  }
}

extension TimelinePage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .timeline)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    years = Year.grouping(context.timeline[part.range], context)
  }
}

extension TimelinePage.Year {
  /// Neighbours of one year together, in their order.
  static func grouping(
    _ entries: ArraySlice<(date: EDTFDate, entry: TimelineEntry)>, _ context: SiteContext
  ) -> [Self] {
    var years: [(label: String, items: [TimelinePage.Item])] = []
    for (date, entry) in entries {
      let label = date.year(wording: context.wording)
      if years.last?.label != label { years.append((label, [])) }
      years[years.count - 1].items.append(.init(entry, date: context.date(date), context))
    }
    return years.map { Self(label: $0.label, items: $0.items) }
  }
}

extension TimelinePage.Item {
  init(_ entry: TimelineEntry, date: DateRecord, _ context: SiteContext) {
    switch entry {
    case .event(let key): self.init(event: key, date, context)
    case .publication(let key): self.init(publication: key, date, context)
    case .position(let key, let position): self.init(position, of: key, date, context)
    }
  }

  private init(event key: Key<LinkedEvent>, _ date: DateRecord, _ context: SiteContext) {
    let linked = context.dossier.events[key]
    self.init(
      lane: "happened", laneLabel: context.wording(.laneHappened), kind: "event",
      kindLabel: context.wording(.itemEvent), date: date, entry: context.link(key),
      people: linked.people.map { context.link($0) }, stance: nil, stanceLabel: nil,
      place: linked.event.place, isAdded: linked.common.addedBy != nil)
  }

  private init(publication key: Key<LinkedArticle>, _ date: DateRecord, _ context: SiteContext) {
    let linked = context.dossier.articles[key]
    self.init(
      lane: "said", laneLabel: context.wording(.laneSaid), kind: "publication",
      kindLabel: context.wording(.itemPublication), date: date, entry: context.link(key),
      people: linked.authors.compactMap(\.expert).map { context.link($0) }, stance: nil,
      stanceLabel: nil, place: nil, isAdded: linked.common.addedBy != nil)
  }

  private init(
    _ position: Position, of key: Key<LinkedArgument>, _ date: DateRecord, _ context: SiteContext
  ) {
    self.init(
      lane: "said", laneLabel: context.wording(.laneSaid), kind: "position",
      kindLabel: context.wording(.itemPosition), date: date, entry: context.link(key),
      people: [context.link(position.expert)], stance: position.stance.rawValue,
      stanceLabel: context.wording(.name(of: position.stance)), place: nil,
      isAdded: context.dossier.arguments[key].common.addedBy != nil)
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

  private static func year(_ year: Int) -> String {
    let digits = String(abs(year))
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let long = digits.utf8.count > 4 ? "Y" : ""
    return long + (year < 0 ? "-" : "") + padded
  }
}
