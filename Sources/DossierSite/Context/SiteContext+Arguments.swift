import DossierContent
import DossierCore
import DossierGraph

extension SiteContext {
  func summary(_ key: Key<LinkedArgument>) -> ArgumentSummaryRecord {
    let linked = dossier.arguments[key]
    let link = link(key)
    return ArgumentSummaryRecord(
      id: link.id, claim: link.title, short: link.short, url: link.url,
      attribution: attributions[key.index], positionCount: linked.positions.count,
      relationCount: linked.relations.count + linked.incoming.count,
      passageCount: linked.citedPassages.count)
  }

  func position(_ position: Position, of argument: Key<LinkedArgument>) -> PositionRecord {
    PositionRecord(
      argument: link(argument), expert: link(position.expert), role: role(of: position),
      stance: position.stance.rawValue, stanceLabel: wording(.name(of: position.stance)),
      stanceSign: wording(.sign(of: position.stance)), said: position.said.map(date),
      via: position.via.map(link), basis: position.basis.rawValue,
      basisLabel: wording(.name(of: position.basis)), isInferred: position.basis == .inferred,
      passages: passages(position.passages))
  }

  /// The role whose time holds the day on which a position was stated.
  private func role(of position: Position) -> String? {
    guard let said = position.said else { return nil }
    return dossier.experts[position.expert].expert.roles.first { $0.covers(said) }.map(role)
  }

  func role(_ role: Expert.Role) -> String {
    guard let organisation = role.organisation else { return role.title }
    return wording(.roleAt, ["title": role.title, "organisation": organisation])
  }

  /// The relations of an argument by kind, those that start from it before those that lead to it.
  func relations(of argument: LinkedArgument) -> [RelationGroupRecord] {
    [(argument.relations, false), (argument.incoming, true)].flatMap { relations, isIncoming in
      Argument.RelationKind.allCases.compactMap { kind in
        group(relations.filter { $0.kind == kind }, kind, isIncoming: isIncoming)
      }
    }
  }

  private func group(
    _ relations: [Relation], _ kind: Argument.RelationKind, isIncoming: Bool
  ) -> RelationGroupRecord? {
    guard !relations.isEmpty else { return nil }
    return RelationGroupRecord(
      kind: kind.rawValue, isIncoming: isIncoming,
      label: wording(.name(of: kind, isIncoming: isIncoming)),
      relations: relations.map { relation($0, isIncoming: isIncoming) })
  }

  private func relation(_ relation: Relation, isIncoming: Bool) -> RelationRecord {
    RelationRecord(
      kind: relation.kind.rawValue, isIncoming: isIncoming,
      label: wording(.name(of: relation.kind, isIncoming: isIncoming)),
      other: link(isIncoming ? relation.from : relation.to), because: relation.because,
      isInferred: relation.isInferred, passages: passages(relation.passages),
      isObjection: relation.isObjection(isIncoming: isIncoming),
      replies: replies(to: relation, isIncoming: isIncoming))
  }
}

extension LinkedArgument {
  /// Each passage once that its positions and the relations from it cite.
  var citedPassages: Set<Key<Passage>> {
    Set(
      positions.flatMap(\.passages).map(\.passage) + relations.flatMap(\.passages).map(\.passage))
  }
}

extension Expert.Role {
  /// Whether the role's time surely holds a date: it began by the date's first day and had not
  /// ended before its last. A role without any date holds none.
  func covers(_ date: EDTFDate) -> Bool {
    guard from != nil || to != nil, let first = date.earliest, let last = date.latest else {
      return false
    }
    if let from, (from.value.earliest ?? first) > first { return false }
    if let to, (to.value.latest ?? last) < last { return false }
    return true
  }
}
