import DossierModel
import DossierSite
import DossierTheme
import EDTF
import TypedTemplates

/// The page of one argument.
struct ArgumentPage: EntryPageKind {
  /// An article in which the argument appears.
  struct Appearance: Sendable {
    let article: ArticleSummaryRecord
    /// The passages there that are cited for it, each once; none where a link alone leads to it.
    let passages: [PassageRecord]

    static let schema = Schema<Self>(
      "appearance",
      [
        .record("article", ArticleSummaryRecord.schema, \.article),
        .list("passages", PassageRecord.schema, \.passages),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let argument: ArgumentSummaryRecord
  let entry: CommonRecord
  let question: LabelledLinkRecord?
  /// In order of time, undated ones last.
  let positions: [PositionRecord]
  let relations: ArgumentRelationsRecord
  /// The argument among its neighbours; absent where it stands in no relation.
  let map: MapRecord?
  let appearances: [Appearance]
  let events: [EventSummaryRecord]
  /// Its moments on a page of their own; absent where there are too few.
  let timeline: TimelineViewRecord?
  /// In the order of the list of its kind.
  let neighbours: NeighboursRecord

  static let template = "argument"
  static let schema = Schema<Self>(
    "argument",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .record("argument", ArgumentSummaryRecord.schema, \.argument),
      .record("entry", CommonRecord.schema, \.entry),
      .optional("question", LabelledLinkRecord.schema, \.question),
      .list("positions", PositionRecord.schema, \.positions),
      .record("relations", ArgumentRelationsRecord.schema, \.relations),
      .optional("map", MapRecord.schema, \.map),
      .list("appearances", Appearance.schema, \.appearances),
      .list("events", EventSummaryRecord.schema, \.events),
      .optional("timeline", TimelineViewRecord.schema, \.timeline),
      .record("neighbours", NeighboursRecord.schema, \.neighbours),
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
