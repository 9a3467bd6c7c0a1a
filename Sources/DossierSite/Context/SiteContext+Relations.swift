import DossierContent
import DossierGraph

/// The relations of an argument, as its page sets them out.
extension SiteContext {
  /// Within each list by kind.
  func relations(of argument: LinkedArgument) -> ArgumentRelationsRecord {
    let both =
      argument.relations.map { RelationView([$0], isIncoming: false) }
      + argument.incoming.map { RelationView([$0], isIncoming: true) }
    let merged = RelationView.merging(both)
    let views = Argument.RelationKind.allCases.flatMap { kind in merged.filter { $0.kind == kind } }
    func records(_ role: RelationView.Role) -> [RelationRecord] {
      views.filter { $0.role == role }.map { record($0) }
    }
    return ArgumentRelationsRecord(
      grounds: records(.ground), objections: records(.objection), rivals: records(.rival),
      bearing: records(.bearing))
  }

  private func record(_ view: RelationView) -> RelationRecord {
    RelationRecord(
      kind: view.kind.rawValue, isIncoming: view.isIncoming,
      label: wording(.name(of: view.kind, isIncoming: view.isIncoming)),
      other: link(view.other), reasons: view.relations.compactMap(\.because),
      isInferred: view.relations.allSatisfy(\.isInferred),
      passages: passages(view.relations.flatMap(\.passages)),
      replies: view.role == .objection
        ? replies(to: view.other, from: view.present) : [])
  }

  /// What speaks against an objection, but for the contradiction that makes it one.
  private func replies(
    to objection: Key<LinkedArgument>, from present: Key<LinkedArgument>
  ) -> [ReplyRecord] {
    let against = dossier.arguments[objection]
    let both =
      against.relations.map { RelationView([$0], isIncoming: false) }
      + against.incoming.map { RelationView([$0], isIncoming: true) }
    return RelationView.merging(both).filter {
      $0.role == .objection && !($0.other == present && $0.kind == .contradicts)
    }.map { view in
      ReplyRecord(
        argument: link(view.other), label: wording(.name(of: view.kind, isIncoming: false)),
        isInferred: view.relations.allSatisfy(\.isInferred),
        passages: passages(view.relations.flatMap(\.passages)))
    }
  }
}

/// A relation seen from one of its two arguments, however often it is recorded.
private struct RelationView {
  enum Role {
    case ground, objection, rival, bearing
  }

  /// At least one, all of one kind and between the same two.
  var relations: [Relation]
  let isIncoming: Bool

  init(_ relations: [Relation], isIncoming: Bool) {
    self.relations = relations
    self.isIncoming = isIncoming
  }

  var kind: Argument.RelationKind { relations[0].kind }
  var other: Key<LinkedArgument> { isIncoming ? relations[0].from : relations[0].to }
  var present: Key<LinkedArgument> { isIncoming ? relations[0].to : relations[0].from }

  var role: Role {
    switch kind {
    case .supports, .entails: isIncoming ? .ground : .bearing
    case .attacks, .undercuts: isIncoming ? .objection : .bearing
    case .contradicts: .objection
    case .contraryTo: .rival
    }
  }

  /// Each once, in the order of the first: a relation that goes both ways is the same from either
  /// side.
  static func merging(_ views: [RelationView]) -> [RelationView] {
    var merged: [RelationView] = []
    var places: [Same: Int] = [:]
    for view in views {
      let same = Same(view)
      if let place = places[same] {
        merged[place].relations += view.relations
      } else {
        places[same] = merged.count
        merged.append(view)
      }
    }
    return merged
  }

  private struct Same: Hashable {
    let kind: Argument.RelationKind
    let other: Key<LinkedArgument>
    let isIncoming: Bool

    init(_ view: RelationView) {
      kind = view.kind
      other = view.other
      isIncoming = view.isIncoming && !view.kind.isMutual
    }
  }
}

extension Argument.RelationKind {
  /// Whether it says the same of both arguments.
  var isMutual: Bool { self == .contradicts || self == .contraryTo }
}
