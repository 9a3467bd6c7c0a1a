import DiagramLayout
import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

extension MapRecord {
  /// A map, with the HTML id under which its parts stand.
  init(_ content: MapContent, fragment: String, _ model: SiteModel) {
    guard !content.isTooLarge else {
      self.init(
        fragment: fragment, width: 0, height: 0, isDrawn: false, isTooLarge: true, nodes: [],
        edges: [], outline: [], circles: [], relationCount: content.relations.count)
      return
    }
    let drawn = DrawnMap(content, model)
    self.init(
      fragment: fragment, width: drawn.drawing.width, height: drawn.drawing.height,
      isDrawn: !content.relations.isEmpty, isTooLarge: false, nodes: drawn.nodes,
      edges: drawn.edges, outline: MapOutline(content, drawn, model).lines,
      circles: drawn.circles, relationCount: content.relations.count)
  }
}

extension MapContent.Relation {
  /// How a relation reads from the one argument or the other.
  func label(_ wording: Wording, isIncoming: Bool) -> String {
    let label = wording(.name(of: kind, isIncoming: isIncoming))
    return isInferred ? wording(.mapInferred, ["relation": label]) : label
  }
}

/// A map once it is laid out.
struct DrawnMap {
  let content: MapContent
  let model: SiteModel
  /// Those of the content's arguments that stand in a relation, in its order.
  let related: [Key<LinkedArgument>]
  let texts: [MapNodeText]
  let graph: LayoutGraph
  let drawing: GraphDrawing

  init(_ content: MapContent, _ model: SiteModel) {
    let inRelation = Set(content.relations.flatMap { [$0.from, $0.to] })
    let related = content.arguments.filter(inRelation.contains)
    let texts = related.map { key in
      let link = model.links[key]
      return MapNodeText(
        mark: content.mark(of: key, model.wording), claim: link.title, held: link.attribution ?? "")
    }
    var place: [Key<LinkedArgument>: Int] = [:]
    for (index, key) in related.enumerated() { place[key] = index }
    graph = LayoutGraph(
      nodes: zip(related, texts).map { key, text in
        .init(name: model.links[key].id, width: MapNodeText.width, height: text.height)
      },
      edges: content.relations.map { relation in
        .init(
          name: relation.kind.rawValue, tail: place[relation.from] ?? 0,
          head: place[relation.to] ?? 0,
          labelWidth: MapNodeText.labelWidth(relation.label(model.wording, isIncoming: false)),
          turnedLabelWidth: MapNodeText.labelWidth(relation.label(model.wording, isIncoming: true)))
      })
    drawing = graph.drawing()
    self.content = content
    self.model = model
    self.related = related
    self.texts = texts
  }

  /// From the top, and in a row in the order in which it is read: so Tab goes through them by place.
  var nodes: [MapRecord.Node] {
    let isRightToLeft = TextDirection(ofLanguage: model.dossier.settings.language) == .rightToLeft
    let placed = zip(zip(related, texts), drawing.boxes).sorted { left, right in
      let (box, other) = (left.1, right.1)
      if box.y != other.y { return box.y < other.y }
      return isRightToLeft ? box.x > other.x : box.x < other.x
    }
    return placed.map { entry, box in
      let (key, text) = entry
      let moved = { (lines: [MapRecord.Line]) in
        lines.map { line in
          let x = isRightToLeft ? box.x + box.width - line.x : box.x + line.x
          return MapRecord.Line(x: x, y: line.y + box.y, text: line.text)
        }
      }
      return MapRecord.Node(
        id: model.links[key].id, x: box.x, y: box.y, width: box.width, height: box.height,
        argument: model.links[key], isPresent: key == content.present,
        isElsewhere: !content.own.contains(key), mark: moved(text.mark), claim: moved(text.claim),
        held: moved(text.held))
    }
  }

  var edges: [MapRecord.Edge] {
    zip(content.relations, drawing.routes).compactMap { relation, route in
      guard let route, let start = route.points.first else { return nil }
      let shape = EdgeShape(route: route, kind: relation.kind)
      return MapRecord.Edge(
        kind: relation.kind.rawValue, from: model.links[relation.from].id,
        to: model.links[relation.to].id, isInferred: relation.isInferred, path: shape.path,
        head: shape.head,
        label: .init(
          x: start.x + 8, y: start.y - 7,
          text: relation.label(model.wording, isIncoming: route.isTurned)))
    }
  }

  var circles: [CircleRecord] {
    // What goes both ways leads back by itself, and is no circle.
    let oneWay = content.relations.indices.filter { !content.relations[$0].kind.isMutual }
    let reasoning = LayoutGraph(nodes: graph.nodes, edges: oneWay.map { graph.edges[$0] })
    return reasoning.circles.map { circle in
      CircleRecord(
        steps: circle.map { edge in
          let relation = content.relations[oneWay[edge]]
          return .init(
            argument: model.links[relation.from],
            relation: relation.label(model.wording, isIncoming: false))
        })
    }
  }
}

extension MapContent {
  /// What is to be said of an argument before its claim.
  fileprivate func mark(of key: Key<LinkedArgument>, _ wording: Wording) -> String? {
    if key == present { return wording(.mapPresent) }
    return own.contains(key) ? nil : wording(.mapElsewhere)
  }
}
