import DossierCore
import DossierModel
import DossierSite
import TypedTemplates

extension ExpertIndexPage {
  init(_ context: SiteContext, _ part: ListPart) {
    let keys = context.order.experts[part.range]
    let those = { (isMember: (LinkedExpert) -> Bool) in
      keys.filter { isMember(context.dossier.experts[$0]) }.map { context.summary($0) }
    }
    site = context.site(at: part.path, in: .experts)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    experts = those { _ in true }
    speakers = those(\.isSpeakingPerson)
    actors = those { $0.expert.kind == .actor && !$0.isSpeakingPerson }
    organisations = those { $0.expert.kind == .organisation }
    byOrganisation = Organisation.part(of: context, part)
    byStatements = context.order.byStatements[part.range].map { context.summary($0) }
  }
}

extension ExpertIndexPage.Organisation {
  /// An equal part of all organisations, since a list by name and one by organisation are split over
  /// the same pages.
  fileprivate static func part(of context: SiteContext, _ part: ListPart) -> [Self] {
    let members = members(context)
    let names = members.keys.sorted {
      (SortingName.folded($0), $0) < (SortingName.folded($1), $1)
    }
    let pages = part.pagination.pageCount
    let range = names.count * (part.number - 1) / pages..<names.count * part.number / pages
    let entries = entries(context)
    return names[range].map { name in
      Self(
        name: name, entry: entries[name],
        experts: context.inOrder(members[name] ?? []).map { context.summary($0) })
    }
  }

  /// Those who held a role at each, by its name.
  private static func members(_ context: SiteContext) -> [String: [Key<LinkedExpert>]] {
    var members: [String: [Key<LinkedExpert>]] = [:]
    for key in context.dossier.experts.keys {
      for name in Set(context.dossier.experts[key].expert.roles.compactMap(\.organisation)) {
        members[name, default: []].append(key)
      }
    }
    return members
  }

  /// The organisations that have an entry, by their names and aliases.
  private static func entries(_ context: SiteContext) -> [String: Shared<EntryLinkRecord>] {
    var entries: [String: Shared<EntryLinkRecord>] = [:]
    for key in context.dossier.experts.keys {
      let expert = context.dossier.experts[key].expert
      guard expert.kind == .organisation else { continue }
      for name in [expert.name] + expert.aliases where entries[name.value] == nil {
        entries[name.value] = context.link(key)
      }
    }
    return entries
  }
}
