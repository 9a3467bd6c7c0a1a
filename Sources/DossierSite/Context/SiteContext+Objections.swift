import DossierContent
import DossierGraph

extension Relation {
  /// Whether it speaks against an argument: an objection to the one to which it leads or, since each
  /// contradicts the other, to the one from which it comes.
  func isObjection(isIncoming: Bool) -> Bool {
    switch kind {
    case .attacks, .undercuts: isIncoming
    case .contradicts: true
    case .supports, .contraryTo, .entails: false
    }
  }
}

extension SiteContext {
  /// What speaks against the objection that a relation is, but for the relation itself.
  func replies(to relation: Relation, isIncoming: Bool) -> [ReplyRecord] {
    guard relation.isObjection(isIncoming: isIncoming) else { return [] }
    let (objection, present) =
      isIncoming ? (relation.from, relation.to) : (relation.to, relation.from)
    return dossier.arguments[objection].incoming.filter {
      $0.isObjection(isIncoming: true) && !($0.from == present && $0.kind == .contradicts)
    }.map {
      ReplyRecord(
        argument: link($0.from), label: wording(.name(of: $0.kind, isIncoming: false)),
        isInferred: $0.isInferred)
    }
  }
}
