/// Gives boxes and edges their places once rows and middles are known.
///
/// In a row edges run upright, in lanes of their own; they bend between rows alone, so that none
/// runs through a box.
struct EdgeRouting {
  let graph: LayoutGraph
  let edges: DirectedEdges
  let rows: Rows
  let centres: [Int]
  let measures: LayoutMeasures
  /// The top of each row's room for labels, and the foot of its tallest box.
  private let tops: [Int]
  private let feet: [Int]

  init(
    graph: LayoutGraph, edges: DirectedEdges, rows: Rows, centres: [Int],
    _ measures: LayoutMeasures
  ) {
    self.graph = graph
    self.edges = edges
    self.rows = rows
    self.centres = centres
    self.measures = measures
    var tops: [Int] = []
    var feet: [Int] = []
    for row in rows.order {
      let nodes = row.filter { $0 < graph.nodes.count }
      let hasLabels = nodes.contains { !edges.above[$0].isEmpty }
      let top = (feet.last.map { $0 + measures.betweenRows }) ?? 0
      tops.append(top)
      feet.append(
        top + (hasLabels ? measures.labelHeight : 0)
          + (nodes.map { graph.nodes[$0].height }.max() ?? 0))
    }
    self.tops = tops
    self.feet = feet
  }

  var drawing: GraphDrawing {
    let widths = rows.widths(graph, edges)
    let boxes = graph.nodes.indices.map { node in
      GraphDrawing.Box(
        x: centres[node] - widths[node] / 2, y: boxTop(node), width: widths[node],
        height: graph.nodes[node].height)
    }
    let starts = starts(boxes)
    let ends = ends(boxes)
    let routes = edges.edges.indices.map { edge in
      route(edge, from: starts[edge], to: ends[edge])
    }
    let right = boxes.map { $0.x + $0.width } + routes.flatMap(\.points).map(\.x)
    return GraphDrawing(
      width: right.max() ?? 0, height: feet.last ?? 0, boxes: boxes, routes: routes)
  }

  private func boxTop(_ node: Int) -> Int {
    let row = rows.rowOf[node]
    let hasLabels = rows.order[row].contains {
      $0 < graph.nodes.count && !edges.above[$0].isEmpty
    }
    return tops[row] + (hasLabels ? measures.labelHeight : 0)
  }

  /// Where each edge leaves its lower box: with room for its label to the right, those that lead
  /// left first.
  private func starts(_ boxes: [GraphDrawing.Box]) -> [GraphDrawing.Point] {
    var starts = Array(repeating: GraphDrawing.Point(x: 0, y: 0), count: edges.edges.count)
    for (node, box) in boxes.enumerated() {
      let leaving = edges.above[node].sorted {
        (centres[rows.ways[$0][1]], $0) < (centres[rows.ways[$1][1]], $1)
      }
      let labels = leaving.reduce(0) { $0 + edges.edges[$1].labelWidth }
      let isAlone = leaving.count == 1 && labels <= box.width / 2
      // What room is left over parts the edges.
      let room = (box.width - labels) / max(1, leaving.count + 1)
      var x = box.x + (isAlone ? box.width / 2 : room)
      for edge in leaving {
        starts[edge] = .init(x: x, y: box.y)
        x += edges.edges[edge].labelWidth + room
      }
    }
    return starts
  }

  /// Where each edge meets its upper box: spread about the middle, in the order of where they come
  /// from.
  private func ends(_ boxes: [GraphDrawing.Box]) -> [GraphDrawing.Point] {
    var ends = Array(repeating: GraphDrawing.Point(x: 0, y: 0), count: edges.edges.count)
    for (node, box) in boxes.enumerated() {
      let arriving = edges.below[node].sorted {
        (centres[rows.ways[$0][rows.ways[$0].count - 2]], $0)
          < (centres[rows.ways[$1][rows.ways[$1].count - 2]], $1)
      }
      let step = min(32, (box.width - 24) / max(1, arriving.count))
      let first = box.x + box.width / 2 - step * (arriving.count - 1) / 2
      for (place, edge) in arriving.enumerated() {
        ends[edge] = .init(x: first + place * step, y: box.y + box.height)
      }
    }
    return ends
  }

  private func route(
    _ edge: Int, from start: GraphDrawing.Point, to end: GraphDrawing.Point
  ) -> GraphDrawing.Route {
    let directed = edges.edges[edge]
    var points = [start, .init(x: start.x, y: tops[rows.rowOf[directed.lower]])]
    for lane in rows.ways[edge].dropFirst().dropLast() {
      points.append(.init(x: centres[lane], y: feet[rows.rowOf[lane]]))
      points.append(.init(x: centres[lane], y: tops[rows.rowOf[lane]]))
    }
    points.append(.init(x: end.x, y: feet[rows.rowOf[directed.upper]]))
    points.append(end)
    return .init(points: points, isTurned: directed.isTurned)
  }
}
