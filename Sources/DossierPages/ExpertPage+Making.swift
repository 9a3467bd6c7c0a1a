import DossierCore
import DossierModel
import DossierSite
import DossierTheme

extension ExpertPage {
  init(_ context: SiteContext, _ key: Key<LinkedExpert>) {
    let linked = context.dossier.experts[key]
    let path = SiteAddress.path(of: linked.common.id)
    let name = linked.expert.name.value
    site = context.site(at: path, in: .experts)
    page = context.page(
      PageHead(
        title: name,
        description: context.wording(
          .descriptionExpert, ["name": name], count: linked.statements.count),
        kind: Self.template, section: .experts, path: path,
        openGraphType: linked.expert.kind == .organisation ? "website" : "profile",
        structuredData: context.structured(key)))
    expert = context.summary(key)
    entry = context.common(.expert(key), linked.common)
    aliases = linked.expert.aliases.map(\.value)
    roles = linked.expert.roles.map { Role($0, context) }
    links = linked.expert.links.map {
      LabelledLinkRecord(label: $0.label, url: .external($0.url.value))
    }
    statements = linked.statements.map { Statement($0, context) }
    relayed = linked.relayed.map { context.position($0.position, of: $0.argument) }
    articles = context.inOrder(linked.articles).map { context.summary($0) }
    events = context.inOrder(linked.events).map { context.summary($0) }
    mentions = context.backlinks(linked.mentions)
    timeline = context.timelineView(of: .person(key))
    neighbours = context.neighbours(of: .expert(key))
  }
}

extension ExpertPage.Statement {
  init(_ statement: LinkedExpert.Statement, _ context: SiteContext) {
    let own = statement.position
    let others = context.dossier.arguments[statement.argument].positions.filter {
      $0.expert != own.expert
    }
    let holders = { (stance: Argument.Stance?) in
      context.inOrder(Array(Set(others.filter { $0.stance == stance }.map(\.expert)))).map {
        context.link($0)
      }
    }
    self.init(
      position: context.position(own, of: statement.argument), alike: holders(own.stance),
      opposed: holders(own.stance.opposite))
  }
}

extension Argument.Stance {
  fileprivate var opposite: Argument.Stance? {
    switch self {
    case .for: .against
    case .against: .for
    case .mixed, .conditional: nil
    }
  }
}

extension ExpertPage.Role {
  init(_ role: Expert.Role, _ context: SiteContext) {
    self.init(
      title: role.title, organisation: role.organisation,
      from: role.from.map { context.date($0.value) }, to: role.to.map { context.date($0.value) })
  }
}
