import DossierModel
import DossierTheme
import TypedTemplates

extension SiteContext {
  package func summary(_ key: Key<LinkedArgument>) -> ArgumentSummaryRecord {
    let linked = dossier.arguments[key]
    let link = link(key)
    return ArgumentSummaryRecord(
      id: link.id, claim: link.title, short: link.short, url: link.url,
      attribution: attributions[key.index], positionCount: linked.positions.count,
      hidesPositions: linked.argument.hidesPositions,
      relationCount: linked.relations.count + linked.incoming.count,
      passageCount: linked.citedPassages.count, previewLabel: link.previewLabel)
  }

  package func position(_ position: Position, of argument: Key<LinkedArgument>) -> PositionRecord {
    let roles = RolesThen(of: position, dossier.experts[position.expert].expert)
    return PositionRecord(
      argument: link(argument), expert: link(position.expert), role: text(of: roles),
      isRoleSure: roles.areSure,
      stance: position.stance.rawValue, stanceLabel: wording(.name(of: position.stance)),
      stanceSign: wording(.sign(of: position.stance)), said: position.said.map(date),
      via: position.via.map(link), basis: position.basis.rawValue,
      basisLabel: wording.basis(of: position), isInferred: position.basis == .inferred,
      passages: passages(position.passages))
  }

  private func text(of roles: RolesThen) -> String? {
    let texts = roles.roles.map(role)
    guard let first = texts.first else { return nil }
    return texts.dropFirst().reduce(first) {
      wording(.attributionMore, ["first": $0, "rest": $1])
    }
  }

  func role(_ role: Expert.Role) -> String {
    guard let organisation = role.organisation else { return role.title }
    return wording(.roleAt, ["title": role.title, "organisation": organisation])
  }
}

extension LinkedArgument {
  /// Each passage once that its positions and the relations from it cite.
  package var citedPassages: Set<Key<Passage>> {
    Set(
      positions.flatMap(\.passages).map(\.passage) + relations.flatMap(\.passages).map(\.passage))
  }
}
