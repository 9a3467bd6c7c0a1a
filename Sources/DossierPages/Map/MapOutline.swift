import DiagramLayout
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// A map in words: each thesis, and under each argument those that lead to it, each relation once.
struct MapOutline {
  private let content: MapContent
  private let model: SiteModel
  private let shown: Set<Key<LinkedArgument>>
  /// Of each argument, the relations that lead to it, by kind and then from the left.
  private let incoming: [Key<LinkedArgument>: [MapContent.Relation]]
  /// Theses first, the map's own before those of other questions, from the top; then the others, so that a circle without a thesis is listed too.
  private let roots: [Key<LinkedArgument>]

  init(_ content: MapContent, _ drawn: DrawnMap, _ model: SiteModel) {
    self.content = content
    self.model = model
    shown = Set(content.arguments)
    var places: [Key<LinkedArgument>: (y: Int, x: Int)] = [:]
    for (key, box) in zip(drawn.related, drawn.drawing.boxes) { places[key] = (box.y, box.x) }
    func place(_ key: Key<LinkedArgument>) -> (Int, Int) { places[key] ?? (.max, key.index) }
    let kinds = Argument.RelationKind.allCases
    func rank(_ relation: MapContent.Relation) -> (Int, Int, Int) {
      let kind = kinds.firstIndex(of: relation.kind) ?? 0
      return (kind, place(relation.from).1, relation.from.index)
    }
    incoming = Dictionary(grouping: content.relations, by: \.to).mapValues { relations in
      relations.sorted { rank($0) < rank($1) }
    }
    let leading = Set(content.relations.map(\.from))
    func order(_ key: Key<LinkedArgument>) -> (Int, Int, Int, Int) {
      (leading.contains(key) ? 1 : 0, content.own.contains(key) ? 0 : 1, place(key).0, place(key).1)
    }
    roots = content.arguments.sorted { order($0) < order($1) }
  }

  private struct Visit {
    let key: Key<LinkedArgument>
    let relation: MapContent.Relation?
    let depth: Int
    var isRepeated = false
    var hasLines = false
  }

  var lines: [OutlineLineRecord] {
    let visits = visits
    var open: [String] = []
    return visits.indices.map { index in
      let visit = visits[index]
      if visit.hasLines { open.append(model.links[visit.key].title) }
      let nextDepth = index + 1 < visits.count ? visits[index + 1].depth : 0
      var ends: [String] = []
      while open.count > nextDepth, let end = open.popLast() { ends.append(end) }
      return line(visit, ends: ends)
    }
  }

  private var visits: [Visit] {
    var seen: Set<Key<LinkedArgument>> = []
    var visits: [Visit] = []
    for root in roots where !seen.contains(root) {
      var waiting = [Visit(key: root, relation: nil, depth: 0)]
      while var visit = waiting.popLast() {
        let leading = incoming[visit.key] ?? []
        visit.isRepeated = !seen.insert(visit.key).inserted
        visit.hasLines = !visit.isRepeated && !leading.isEmpty
        visits.append(visit)
        guard visit.hasLines else { continue }
        waiting += leading.reversed().map {
          Visit(key: $0.from, relation: $0, depth: visit.depth + 1)
        }
      }
    }
    return visits
  }

  private func line(_ visit: Visit, ends: [String]) -> OutlineLineRecord {
    let linked = model.dossier.arguments[visit.key]
    return OutlineLineRecord(
      argument: model.links[visit.key], kind: visit.relation?.kind.rawValue,
      relation: visit.relation.map { model.wording(.name(of: $0.kind, isIncoming: true)) },
      isInferred: visit.relation?.isInferred ?? false, isRepeated: visit.isRepeated,
      isPresent: visit.key == content.present, isElsewhere: !content.own.contains(visit.key),
      leftOutCount: visit.isRepeated ? 0 : linked.incoming.count { !shown.contains($0.from) },
      hasLines: visit.hasLines, ends: ends)
  }
}
