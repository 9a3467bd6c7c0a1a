import DossierCore
import DossierGraph

extension ArgumentPage {
  init(_ context: SiteContext, _ key: Key<LinkedArgument>) {
    let linked = context.dossier.arguments[key]
    let path = SiteAddress.path(of: linked.common.id)
    let attribution = context.attributions[key.index].text
    site = context.site(at: path, in: .arguments)
    page = context.page(
      PageHead(
        title: context.wording(
          .titleArgument, ["claim": linked.argument.claim.value, "attribution": attribution]),
        description: context.wording(.descriptionArgument, ["attribution": attribution]),
        kind: Self.template, section: .arguments, path: path, openGraphType: "article",
        structuredData: context.structured(key)))
    argument = context.summary(key)
    entry = context.common(.argument(key), linked.common)
    question = linked.question.map {
      let question = context.dossier.questions[$0]
      return LabelledLinkRecord(label: question.text, url: question.url)
    }
    positions = linked.positions.map { context.position($0, of: key) }
    relations = context.relations(of: linked)
    articles = linked.articles.map { context.summary($0) }
    events = linked.events.map { context.summary($0) }
  }
}
