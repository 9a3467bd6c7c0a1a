import DossierContent
import DossierGraph

extension ExpertIndexPage {
  init(_ context: SiteContext, _ part: ListPart) {
    let keys = context.order.experts[part.range]
    let experts = keys.map { context.summary($0) }
    let ofKind = { (kind: Expert.Kind) in experts.filter { $0.kind == kind.rawValue } }
    site = context.site(at: part.path, in: .experts)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    self.experts = experts
    speakers = ofKind(.expert)
    actors = ofKind(.actor)
    organisations = ofKind(.organisation)
    byOrganisation = Organisation.grouping(keys, context)
    byStatements = experts.enumerated().sorted {
      ($1.element.statementCount, $0.element.name, $0.offset)
        < ($0.element.statementCount, $1.element.name, $1.offset)
    }.map(\.element)
  }
}

extension ExpertIndexPage.Organisation {
  fileprivate static func grouping(
    _ keys: ArraySlice<Key<LinkedExpert>>, _ context: SiteContext
  ) -> [Self] {
    var members: [String: [Key<LinkedExpert>]] = [:]
    for key in keys {
      for name in Set(context.dossier.experts[key].expert.roles.compactMap(\.organisation)) {
        members[name, default: []].append(key)
      }
    }
    let entries = context.dossier.experts.keys.filter {
      context.dossier.experts[$0].expert.kind == .organisation
    }
    let known = Dictionary(
      entries.map { (context.link($0).title, context.link($0)) },
      uniquingKeysWith: { first, _ in first })
    return members.keys.sorted().map { name in
      Self(
        name: name, entry: known[name],
        experts: (members[name] ?? []).map { context.summary($0) })
    }
  }
}
