import DiagramLayout
import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import EDTF
import TypedTemplates

/// The home page: the question, the sides, who speaks, when, where to begin, what is missing.
struct HomePage: PageKind {
  struct Question: TemplateRecord {
    let id: String
    let text: String
    let fragment: String
    let url: SiteURL
    let groups: [Group]
    let others: [ArgumentSummaryRecord]

    static let schema = Schema<Self>(
      "question",
      [
        .text("id", \.id, "Its name, which is unique among the questions."),
        .text("text", \.text, "The question in words."),
        .text("fragment", \.fragment, "The HTML id of its place on the home page."),
        .url("url", \.url, "The address of its place on the home page."),
        .list("groups", \.groups, "The groups of arguments that answer it; may be empty."),
        .list("others", \.others, "Arguments that answer it and stand in no group; may be empty."),
      ])
  }

  struct Group: TemplateRecord {
    let label: String
    let arguments: [ArgumentSummaryRecord]

    static let schema = Schema<Self>(
      "group",
      [
        .text("label", \.label, "What the group is called."),
        .list("arguments", \.arguments, "The arguments of the group."),
      ])
  }

  struct Start: TemplateRecord {
    let entry: Shared<EntryLinkRecord>
    let article: ArticleSummaryRecord?

    static let schema = Schema<Self>(
      "start",
      [
        .record("entry", \.entry, "The entry with which to begin."),
        .optional(
          "article", \.article,
          "The same with what lists say of articles; absent for other kinds of entry."),
      ])
  }

  struct Year: TemplateRecord {
    let label: String
    let events: [EventSummaryRecord]

    static let schema = Schema<Self>(
      "year",
      [
        .text("label", \.label, "The year in words."),
        .list("events", \.events, "The events of the year."),
      ])
  }

  /// What appeared here on one day.
  struct NewHere: TemplateRecord {
    let date: Shared<DateRecord>
    let entries: [Shared<EntryLinkRecord>]

    static let schema = Schema<Self>(
      "newHere",
      [
        .record("date", \.date, "The day on which they appeared here."),
        .list("entries", \.entries, "The entries that appeared on that day."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let questions: [Question]
  let events: [EventSummaryRecord]
  let years: [Year]
  let strip: TimelineDrawingRecord?
  let narrowStrip: TimelineDrawingRecord?
  let speakers: [ExpertSummaryRecord]
  let start: [Start]
  let newHere: [NewHere]
  let articles: [ArticleSummaryRecord]
  let topics: [TopicSummaryRecord]
  let missing: [Missing]

  static let template = "home"
  static let schema = Schema<Self>(
    "home",
    [
      .site(\.site),
      .page(\.page),
      .list(
        "questions", \.questions,
        "The questions of the dossier, with the arguments that answer them; may be empty."),
      .list("events", \.events, "The first \(most) events, in order of date; may be empty."),
      .list("years", \.years, "The same events by year."),
      .optional("strip", \.strip, "The same events drawn to scale; absent where there are none."),
      .optional(
        "narrowStrip", \.narrowStrip,
        "The same drawing for narrow windows; absent where there are no events."),
      .list(
        "speakers", \.speakers,
        "The first \(most) of those who speak, those with most statements first; may be empty."),
      .list(
        "start", \.start, "The entries with which to begin; empty where the settings name none."),
      .list(
        "newHere", \.newHere,
        "What appeared here last, by day, the latest first; empty where no entry says when."),
      .list(
        "articles", \.articles,
        "The first \(most) articles, in order of publication; may be empty."),
      .list("topics", \.topics, "The topics, in order of name; may be empty."),
      .list("missing", \.missing, "What is not known, or not there; empty where all is."),
    ])
}

extension HomePage {
  static let group = PageGroup.single

  static func paths(in site: PageDirectory) -> [SitePath] { [.list(.home)] }

  static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    guard path == .list(.home) else { return nil }
    let model = site.model
    return PlannedPage { Self(model) }
  }

  /// More than this many of a kind are left to the pages that list them all.
  private static let most = 60
  private static let mostNew = 8
  private static let wide = TimelineLayout.Shape(
    width: 1040, happenedRows: 5, rowHeight: 14, isNamed: false)
  private static let narrow = TimelineLayout.Shape(
    width: 340, happenedRows: 6, rowHeight: 14, isNamed: false)

  init(_ model: SiteModel) {
    let settings = model.dossier.settings
    site = model.frames.site(at: .list(.home), in: .home)
    page = model.frames.page(
      PageHead(
        title: settings.title.value, description: settings.description, kind: Self.template,
        section: .home, path: .list(.home), structuredData: model.structuredData.webSite))
    // A side whose arguments readers don't get to see would be a heading over nothing.
    questions = model.dossier.questions.keys.map { Question($0, model) }.filter {
      !$0.groups.isEmpty || !$0.others.isEmpty
    }
    let events = model.orders.events.prefix(Self.most)
    self.events = events.map { model.summaries[$0] }
    years = Year.grouping(events, model)
    let drawn = TimelineSources(model).all(
      events.map { (model.dossier.events[$0].event.date.value, .event($0)) }[...])
    strip = TimelineDrawingRecord(drawn, shape: Self.wide, model)
    narrowStrip = TimelineDrawingRecord(drawn, shape: Self.narrow, model)
    speakers = model.orders.speakers.prefix(Self.most).map { model.summaries[$0] }
    start = model.dossier.start.map { Start($0, model) }
    newHere = NewHere.latest(Self.mostNew, model)
    articles = model.orders.articles.prefix(Self.most).map { model.summaries[$0] }
    topics = model.dossier.topics.keys.map { model.summaries[$0] }
    missing = Self.missing(model)
  }
}

extension HomePage.Question {
  init(_ key: Key<LinkedQuestion>, _ model: SiteModel) {
    let question = model.dossier.questions[key]
    let grouped = Set(question.groups.flatMap(\.arguments))
    id = question.id
    text = question.text
    fragment = question.fragment
    url = question.url
    groups = question.groups.filter { !$0.arguments.isEmpty }.map { group in
      .init(label: group.label, arguments: group.arguments.map { model.summaries[$0] })
    }
    others = model.orders.arguments.filter {
      model.dossier.arguments[$0].question == key && !grouped.contains($0)
    }.map { model.summaries[$0] }
  }
}

extension HomePage.Year {
  /// Neighbours of one year together, in their order.
  static func grouping(
    _ keys: ArraySlice<Key<LinkedEvent>>, _ model: SiteModel
  ) -> [Self] {
    var years: [(label: String, events: [EventSummaryRecord])] = []
    for key in keys {
      let label = model.dossier.events[key].event.date.value.year(wording: model.wording)
      if years.last?.label != label { years.append((label, [])) }
      years[years.count - 1].events.append(model.summaries[key])
    }
    return years.map { Self(label: $0.label, events: $0.events) }
  }
}

extension HomePage.NewHere {
  /// What appeared last, by the day that its editors call it; within a day the latest first.
  fileprivate static func latest(_ most: Int, _ model: SiteModel) -> [Self] {
    // Days of ten characters; a moment of one may come before another's of the day before, by UTC.
    let listings = model.dossier.listings.enumerated().sorted { left, right in
      let (day, other) = (left.element.listing.day.source, right.element.listing.day.source)
      return day != other ? day > other : left.offset < right.offset
    }
    var days: [(day: EDTFDate, entries: [EntryKey])] = []
    for (_, new) in listings.prefix(most) {
      if days.last?.day != new.listing.day { days.append((new.listing.day, [])) }
      days[days.count - 1].entries.append(new.entry)
    }
    return days.map {
      Self(date: model.dates.record($0.day), entries: $0.entries.map { model.links[$0] })
    }
  }
}

extension HomePage.Start {
  init(_ key: EntryKey, _ model: SiteModel) {
    entry = model.links[key]
    article = if case .article(let article) = key { model.summaries[article] } else { nil }
  }
}

extension LinkedQuestion {
  /// The HTML id of its place on the home page.
  var fragment: String { "question-\(id)" }
  var url: SiteURL { .site(.list(.home), fragment: fragment) }
}
