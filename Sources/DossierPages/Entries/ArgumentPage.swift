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

  init(_ model: SiteModel, _ key: Key<LinkedArgument>) {
    let linked = model.dossier.arguments[key]
    let path = SitePath.entry(linked.common.id)
    let attribution = model.links.attributions[key.index].text
    site = model.frames.site(at: path, in: .arguments)
    page = model.frames.page(
      PageHead(
        title: model.links.fullTitle(model.links[key]),
        description: model.wording(.descriptionArgument, ["attribution": attribution]),
        kind: Self.template, section: .arguments, path: path, openGraphType: "article",
        structuredData: model.structuredData[key]))
    argument = model.summaries[key]
    entry = model.entries.common(.argument(key), linked.common)
    question = linked.question.map {
      let question = model.dossier.questions[$0]
      return LabelledLinkRecord(label: question.text, url: question.url)
    }
    positions = linked.positionsInTime.map { model.reasoning.position($0, of: key) }
    relations = model.reasoning.relations(of: linked)
    map =
      relations.all.isEmpty
      ? nil : MapRecord(MapContent(around: key, in: model.dossier), fragment: "map", model)
    appearances = model.orders.inOrder(linked.articles).map { Appearance($0, of: linked, model) }
    events = model.orders.inOrder(linked.events).map { model.summaries[$0] }
    timeline = TimelineDirectory(model).view(of: .argument(key))
    neighbours = model.summaries.neighbours(of: .argument(key))
  }
}

extension ArgumentPage.Appearance {
  init(_ key: Key<LinkedArticle>, of argument: LinkedArgument, _ model: SiteModel) {
    let incoming = argument.incoming.flatMap(\.passages).map(\.passage)
    let cited = argument.citedPassages.union(incoming).filter {
      model.dossier.passages[$0].entry == .article(key)
    }
    self.init(
      article: model.summaries[key], passages: cited.sorted().map { model.passages.record($0) })
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
