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
  let missing: [String]

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
      .texts("missing", \.missing, "What is not known, a sentence each; empty where all is known."),
    ])
}

extension HomePage {
  static let group = PageGroup.single

  static func paths(in site: PageDirectory) -> [SitePath] { [.list(.home)] }

  static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    guard path == .list(.home) else { return nil }
    let context = site.context
    return PlannedPage { Self(context) }
  }

  /// More than this many of a kind are left to the pages that list them all.
  private static let most = 60
  private static let mostNew = 8
  private static let wide = TimelineLayout.Shape(
    width: 1040, happenedRows: 5, rowHeight: 14, isNamed: false)
  private static let narrow = TimelineLayout.Shape(
    width: 340, happenedRows: 6, rowHeight: 14, isNamed: false)

  init(_ context: SiteContext) {
    let settings = context.dossier.settings
    site = context.site(at: .list(.home), in: .home)
    page = context.page(
      PageHead(
        title: settings.title.value, description: settings.description, kind: Self.template,
        section: .home, path: .list(.home), structuredData: context.webSite))
    // A side whose arguments readers don't get to see would be a heading over nothing.
    questions = context.dossier.questions.keys.map { Question($0, context) }.filter {
      !$0.groups.isEmpty || !$0.others.isEmpty
    }
    let events = context.order.events.prefix(Self.most)
    self.events = events.map { context.summary($0) }
    years = Year.grouping(events, context)
    let drawn = context.drawingSources(
      events.map { (context.dossier.events[$0].event.date.value, .event($0)) }[...])
    strip = TimelineDrawingRecord(drawn, shape: Self.wide, context)
    narrowStrip = TimelineDrawingRecord(drawn, shape: Self.narrow, context)
    speakers = context.order.speakers.prefix(Self.most).map { context.summary($0) }
    start = context.dossier.start.map { Start($0, context) }
    newHere = NewHere.latest(Self.mostNew, context)
    articles = context.order.articles.prefix(Self.most).map { context.summary($0) }
    topics = context.dossier.topics.keys.map { context.topic($0) }
    missing = context.missing
  }
}

extension HomePage.Question {
  init(_ key: Key<LinkedQuestion>, _ context: SiteContext) {
    let question = context.dossier.questions[key]
    let grouped = Set(question.groups.flatMap(\.arguments))
    id = question.id
    text = question.text
    fragment = question.fragment
    url = question.url
    groups = question.groups.filter { !$0.arguments.isEmpty }.map { group in
      .init(label: group.label, arguments: group.arguments.map { context.summary($0) })
    }
    others = context.order.arguments.filter {
      context.dossier.arguments[$0].question == key && !grouped.contains($0)
    }.map { context.summary($0) }
  }
}

extension HomePage.Year {
  /// Neighbours of one year together, in their order.
  static func grouping(
    _ keys: ArraySlice<Key<LinkedEvent>>, _ context: SiteContext
  ) -> [Self] {
    var years: [(label: String, events: [EventSummaryRecord])] = []
    for key in keys {
      let label = context.dossier.events[key].event.date.value.year(wording: context.wording)
      if years.last?.label != label { years.append((label, [])) }
      years[years.count - 1].events.append(context.summary(key))
    }
    return years.map { Self(label: $0.label, events: $0.events) }
  }
}

extension HomePage.NewHere {
  /// What appeared last, by the day that its editors call it; within a day the latest first.
  fileprivate static func latest(_ most: Int, _ context: SiteContext) -> [Self] {
    // Days of ten characters; a moment of one may come before another's of the day before, by UTC.
    let listings = context.dossier.listings.enumerated().sorted { left, right in
      let (day, other) = (left.element.listing.day.source, right.element.listing.day.source)
      return day != other ? day > other : left.offset < right.offset
    }
    var days: [(day: EDTFDate, entries: [EntryKey])] = []
    for (_, new) in listings.prefix(most) {
      if days.last?.day != new.listing.day { days.append((new.listing.day, [])) }
      days[days.count - 1].entries.append(new.entry)
    }
    return days.map {
      Self(date: context.date($0.day), entries: $0.entries.map { context.link($0) })
    }
  }
}

extension HomePage.Start {
  init(_ key: EntryKey, _ context: SiteContext) {
    entry = context.link(key)
    article = if case .article(let article) = key { context.summary(article) } else { nil }
  }
}

extension LinkedQuestion {
  /// The HTML id of its place on the home page.
  var fragment: String { "question-\(id)" }
  var url: SiteURL { .site(.list(.home), fragment: fragment) }
}

extension SiteContext {
  /// What is not known of the sources, or not there, a sentence each.
  var missing: [String] {
    let articles = dossier.articles
    let counts: KeyValuePairs<SitePhrase, Int> = [
      .missingTitles: articles.count { $0.article.heading.isLabel },
      .missingAuthors: articles.count { $0.authors.isEmpty },
      .missingPublishers: articles.count { $0.article.publisher == nil },
      .missingDates: articles.count { $0.article.published == nil },
      .missingHolders: dossier.arguments.count {
        $0.positions.isEmpty && !$0.argument.hidesPositions
      },
      .missingPassages: dossier.passages.count { $0.range == nil },
    ]
    return counts.filter { $0.value > 0 }.map { wording($0.key, count: $0.value) }
  }
}
