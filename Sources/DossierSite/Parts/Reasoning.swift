import DossierModel
import DossierTheme
import TypedTemplates

/// How arguments stand to people and to one another: positions and relations.
package final class Reasoning: Sendable {
  private let dossier: Dossier
  private let wording: Wording
  private let dates: DatesInWords
  private let links: Links
  private let people: People
  private let passages: Passages
  /// Of each argument, what speaks against it.
  private let objections: [[RelationView]]

  init(
    _ dossier: Dossier, wording: Wording, dates: DatesInWords, links: Links, people: People,
    passages: Passages, reusing earlier: Reasoning?
  ) {
    self.dossier = dossier
    self.wording = wording
    self.dates = dates
    self.links = links
    self.people = people
    self.passages = passages
    objections =
      earlier?.objections
      ?? dossier.arguments.map { argument in
        RelationView.all(of: argument).filter { $0.role == .objection }
      }
  }

  /// A position as templates see it.
  package func position(_ position: Position, of argument: Key<LinkedArgument>) -> PositionRecord {
    let roles = RolesThen(of: position, dossier.experts[position.expert].expert)
    return PositionRecord(
      argument: links[argument], expert: links[position.expert], role: people.text(of: roles),
      isRoleSure: roles.areSure,
      stance: position.stance.rawValue, stanceLabel: wording(.name(of: position.stance)),
      stanceSign: wording(.sign(of: position.stance)), said: position.said.map(dates.record),
      via: position.via.map { links[$0] }, basis: position.basis.rawValue,
      basisLabel: wording.basis(of: position), isInferred: position.basis == .inferred,
      passages: passages.records(position.passages))
  }

  /// The relations of an argument as its page sets them out; within each list by kind.
  package func relations(of argument: LinkedArgument) -> ArgumentRelationsRecord {
    let merged = RelationView.all(of: argument)
    let objections = merged.count { $0.role == .objection }
    let mostReplies = max(1, Self.mostReplies / max(1, objections))
    let views = Argument.RelationKind.allCases.flatMap { kind in merged.filter { $0.kind == kind } }
    func records(_ role: RelationView.Role) -> [RelationRecord] {
      views.filter { $0.role == role }.map { record($0, mostReplies: mostReplies) }
    }
    return ArgumentRelationsRecord(
      grounds: records(.ground), objections: records(.objection), rivals: records(.rival),
      bearing: records(.bearing))
  }

  /// How many replies a page tells of beneath all its objections; each has at least one of its own.
  private static let mostReplies = 100

  private func record(_ view: RelationView, mostReplies: Int) -> RelationRecord {
    let told =
      view.role == .objection ? replies(to: view, most: mostReplies) : (shown: [], more: 0)
    return RelationRecord(
      kind: view.kind.rawValue, isIncoming: view.isIncoming,
      label: wording(.name(of: view.kind, isIncoming: view.isIncoming)),
      other: links[view.other], reasons: view.relations.compactMap(\.because),
      isInferred: view.relations.allSatisfy(\.isInferred),
      passages: passages.records(view.relations.flatMap(\.passages)),
      replies: told.shown, moreReplies: told.more)
  }

  /// What speaks against an objection, but for the contradiction that makes it one, and how much more
  /// there is.
  private func replies(
    to objection: RelationView, most: Int
  ) -> (shown: [ReplyRecord], more: Int) {
    let against = objections[objection.other.index]
    let shown = against.lazy.filter {
      !($0.other == objection.present && $0.kind == .contradicts)
    }.prefix(most).map { view in
      ReplyRecord(
        argument: self.links[view.other],
        label: self.wording(.name(of: view.kind, isIncoming: false)),
        isInferred: view.relations.allSatisfy(\.isInferred),
        passages: self.passages.records(view.relations.flatMap(\.passages)))
    }
    let all = against.count - (objection.kind == .contradicts ? 1 : 0)
    let replies = Array(shown)
    return (replies, max(0, all - replies.count))
  }
}

/// A relation seen from one of its two arguments, however often it is recorded.
struct RelationView: Sendable {
  enum Role {
    case ground, objection, rival, bearing
  }

  /// At least one, all of one kind and between the same two.
  var relations: [Relation]
  let isIncoming: Bool

  /// All that an argument stands in.
  static func all(of argument: LinkedArgument) -> [RelationView] {
    merging(
      argument.relations.map { RelationView([$0], isIncoming: false) }
        + argument.incoming.map { RelationView([$0], isIncoming: true) })
  }

  private init(_ relations: [Relation], isIncoming: Bool) {
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
  private static func merging(_ views: [RelationView]) -> [RelationView] {
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
  package var isMutual: Bool { self == .contradicts || self == .contraryTo }
}
