import DossierModel
import DossierSite
import DossierTheme
import EDTF

extension ArgumentPage {
  init(_ context: SiteContext, _ key: Key<LinkedArgument>) {
    let linked = context.dossier.arguments[key]
    let path = SiteAddress.path(of: linked.common.id)
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
