import DossierModel
import DossierSite
import DossierTheme
import EDTF
import TypedTemplates

/// The page of one argument.
struct ArgumentPage: EntryPageKind {
  /// An article in which the argument appears.
  struct Appearance: TemplateRecord {
    let article: ArticleSummaryRecord
    let passages: [PassageRecord]

    static let schema = Schema<Self>(
      "appearance",
      [
        .record("article", \.article, "The article in which the argument appears."),
        .list(
          "passages", \.passages,
          "Its passages that are cited for the argument; none where a link alone leads to it."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let argument: ArgumentSummaryRecord
  let entry: CommonRecord
  let question: LabelledLinkRecord?
  let positions: [PositionRecord]
  let relations: ArgumentRelationsRecord
  let map: MapRecord?
  let appearances: [Appearance]
  let events: [EventSummaryRecord]
  let timeline: TimelineViewRecord?
  let neighbours: NeighboursRecord

  static let template = "argument"
  static let schema = Schema<Self>(
    "argument",
    [
      .site(\.site),
      .page(\.page),
      .record("argument", \.argument, "The argument itself."),
      .record("entry", \.entry, "What the page of any entry has: text, notes, topics, backlinks."),
      .optional(
        "question", \.question,
        "The question that it answers, as a link; absent where it answers none."),
      .list(
        "positions", \.positions,
        "Who holds what of it, in order of time, undated ones last; may be empty."),
      .record("relations", \.relations, "Its relations to other arguments."),
      .optional(
        "map", \.map, "The argument among its neighbours; absent where it stands in no relation."),
      .list(
        "appearances", \.appearances,
        "The articles in which it appears, in order of date; may be empty."),
      .list("events", \.events, "The events that bear on it, in order of date; may be empty."),
      .optional(
        "timeline", \.timeline,
        "The page of its moments on the timeline; absent where there are too few."),
      .record("neighbours", \.neighbours, "The arguments before and after it in their list."),
    ])
}

extension ArgumentPage {
  static func entries(of dossier: Dossier) -> [EntryKey] {
    dossier.arguments.keys.map(EntryKey.argument)
  }

  static func key(of entry: EntryKey) -> Key<LinkedArgument>? {
    if case .argument(let key) = entry { key } else { nil }
  }

  init(_ context: SiteContext, _ key: Key<LinkedArgument>) {
    let linked = context.dossier.arguments[key]
    let path = SitePath.entry(linked.common.id)
    let attribution = context.attributions[key.index].text
    site = context.site(at: path, in: .arguments)
    page = context.page(
      PageHead(
        title: context.fullTitle(context.link(key)),
        description: context.wording(.descriptionArgument, ["attribution": attribution]),
        kind: Self.template, section: .arguments, path: path, openGraphType: "article",
        structuredData: context.structured(key)))
    argument = context.summary(key)
    entry = context.common(.argument(key), linked.common)
    question = linked.question.map {
      let question = context.dossier.questions[$0]
      return LabelledLinkRecord(label: question.text, url: question.url)
    }
    positions = linked.positionsInTime.map { context.position($0, of: key) }
    relations = context.relations(of: linked)
    map =
      relations.all.isEmpty
      ? nil : context.map(MapContent(around: key, in: context.dossier), fragment: "map")
    appearances = context.inOrder(linked.articles).map { Appearance($0, of: linked, context) }
    events = context.inOrder(linked.events).map { context.summary($0) }
    timeline = context.timelineView(of: .argument(key))
    neighbours = context.neighbours(of: .argument(key))
  }
}

extension ArgumentPage.Appearance {
  init(_ key: Key<LinkedArticle>, of argument: LinkedArgument, _ context: SiteContext) {
    let incoming = argument.incoming.flatMap(\.passages).map(\.passage)
    let cited = argument.citedPassages.union(incoming).filter {
      context.dossier.passages[$0].entry == .article(key)
    }
    self.init(
      article: context.summary(key), passages: cited.sorted().map { context.passage($0) })
  }
}

extension LinkedArgument {
  /// In order of time, undated ones last; of a day, as they are written.
  fileprivate var positionsInTime: [Position] {
    positions.enumerated().sorted { left, right in
      switch (left.element.said, right.element.said) {
      case (let leftDate?, let rightDate?) where leftDate != rightDate: leftDate < rightDate
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
