extension LayoutGraph {
  /// The circles of the graph that a reader is told of: for each edge that had to be turned to draw
  /// it, the shortest way back from its head to its tail, each circle once.
  ///
  /// A circle is a list of edges, each from where the one before ended; it begins at the node whose
  /// name comes first.
  package var circles: [[Int]] {
    let ordered = OrderedGraph(self)
    let graph = ordered.graph
    let turned = DirectedEdges(graph).edges.enumerated().filter(\.element.isTurned).map(\.offset)
    var seen: Set<[Int]> = []
    return turned.compactMap { edge in
      guard let way = graph.way(from: graph.edges[edge].head, to: graph.edges[edge].tail)
      else { return nil }
      let circle = graph.fromFirstNode([edge] + way)
      guard seen.insert(circle).inserted else { return nil }
      return circle.map { ordered.edgeOrigins[$0] }
    }
  }

  /// The shortest way over edges; nil where there is none.
  private func way(from start: Int, to end: Int) -> [Int]? {
    var cameBy: [Int: Int] = [:]
    var reached = [start]
    var next = 0
    while next < reached.count {
      let node = reached[next]
      next += 1
      if node == end { break }
      for (index, edge) in edges.enumerated()
      where edge.tail == node && edge.head != start && cameBy[edge.head] == nil {
        cameBy[edge.head] = index
        reached.append(edge.head)
      }
    }
    var way: [Int] = []
    var node = end
    while node != start {
      guard let edge = cameBy[node] else { return nil }
      way.append(edge)
      node = edges[edge].tail
    }
    return way.reversed()
  }

  private func fromFirstNode(_ circle: [Int]) -> [Int] {
    let start = circle.indices.min { edges[circle[$0]].tail < edges[circle[$1]].tail } ?? 0
    return Array(circle[start...] + circle[..<start])
  }
}
