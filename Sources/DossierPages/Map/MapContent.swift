import DossierModel
import DossierSite

/// Which arguments a map shows, and how they stand to each other.
struct MapContent {
  /// One kind of relation from one argument to another, however often it is recorded.
  struct Relation {
    let kind: Argument.RelationKind
    let from: Key<LinkedArgument>
    let to: Key<LinkedArgument>
    /// Whether no passage says so, wherever it is recorded.
    var isInferred: Bool
  }

  /// More than this many are told in lists alone: no one could read the drawing.
  private static let mostArguments = 150
  private static let mostRelations = 400
  /// A map around an argument stands on each argument's page.
  private static let mostRelationsAround = 100
  /// A map around an argument reaches a step further where it shows no more than so many.
  private static let few = 4
  private static let mostAround = 12

  /// In order of key.
  let arguments: [Key<LinkedArgument>]
  /// Those that stand under the map's question.
  let own: Set<Key<LinkedArgument>>
  /// The argument on whose page the map stands.
  let present: Key<LinkedArgument>?
  /// In order of `from`, then as they are written.
  let relations: [Relation]
  /// Whether there is too much to be drawn.
  let isTooLarge: Bool

  private init(
    _ shown: Set<Key<LinkedArgument>>, own: Set<Key<LinkedArgument>>,
    present: Key<LinkedArgument>?, in dossier: Dossier
  ) {
    arguments = shown.sorted()
    self.own = own
    self.present = present
    let most = present == nil ? Self.mostRelations : Self.mostRelationsAround
    // What stands on each argument's page must not look at all relations of all its neighbours.
    let isWide = present != nil && arguments.count > Self.mostArguments
    relations =
      isWide ? [] : Self.relations(among: shown, in: dossier, beyond: present == nil ? nil : most)
    isTooLarge = arguments.count > Self.mostArguments || relations.count > most
  }

  /// The arguments of a question, or those of none, with those of others to which they lead.
  init(of question: Key<LinkedQuestion>?, in dossier: Dossier) {
    let own = Set(dossier.arguments.keys.filter { dossier.arguments[$0].question == question })
    let led = own.flatMap { dossier.arguments[$0].relations.map(\.to) }
    self.init(own.union(led), own: own, present: nil, in: dossier)
  }

  /// An argument and its neighbours and, where they are few, the neighbours of these.
  init(around present: Key<LinkedArgument>, in dossier: Dossier) {
    let near = Self.neighbours(of: [present], in: dossier, upTo: .max) ?? [present]
    let further =
      near.count <= Self.few
      ? Self.neighbours(of: near, in: dossier, upTo: Self.mostAround) : nil
    let shown = further ?? near
    self.init(shown, own: shown, present: present, in: dossier)
  }

  /// Arguments and those to which they stand in a relation; nil where there are more than asked for.
  private static func neighbours(
    of arguments: Set<Key<LinkedArgument>>, in dossier: Dossier, upTo most: Int
  ) -> Set<Key<LinkedArgument>>? {
    var all = arguments
    for key in arguments.sorted() {
      let linked = dossier.arguments[key]
      for relation in linked.relations {
        all.insert(relation.to)
        if all.count > most { return nil }
      }
      for relation in linked.incoming {
        all.insert(relation.from)
        if all.count > most { return nil }
      }
    }
    return all
  }

  /// - Parameter most: where there are more, they need not all be found; nil where their number is told.
  private static func relations(
    among shown: Set<Key<LinkedArgument>>, in dossier: Dossier, beyond most: Int?
  ) -> [Relation] {
    var found: [Relation] = []
    var places: [Ends: Int] = [:]
    for from in shown.sorted() {
      for relation in dossier.arguments[from].relations where shown.contains(relation.to) {
        let ends = Ends(relation)
        if let same = places[ends] {
          found[same].isInferred = found[same].isInferred && relation.isInferred
        } else {
          if let most, found.count > most { return found }
          places[ends] = found.count
          found.append(
            Relation(
              kind: relation.kind, from: from, to: relation.to, isInferred: relation.isInferred))
        }
      }
    }
    return found
  }

  /// What makes two records the same relation: one that goes both ways is so from either end.
  private struct Ends: Hashable {
    let kind: Argument.RelationKind
    let from: Key<LinkedArgument>
    let to: Key<LinkedArgument>

    init(_ relation: DossierModel.Relation) {
      kind = relation.kind
      let isTurned = relation.kind.isMutual && relation.to < relation.from
      from = isTurned ? relation.to : relation.from
      to = isTurned ? relation.from : relation.to
    }
  }
}
