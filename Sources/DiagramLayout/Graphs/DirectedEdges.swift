/// The edges of a graph with its circles opened: all lead from a lower node to an upper one.
struct DirectedEdges {
  struct Edge {
    let lower: Int
    let upper: Int
    /// Whether the edge itself leads down.
    let isTurned: Bool
    let labelWidth: Int
  }

  /// In the order of the graph's edges.
  let edges: [Edge]
  /// Of each node, the edges that begin at its upper side and those that end at its lower one.
  let above: [[Int]]
  let below: [[Int]]

  init(_ graph: LayoutGraph) {
    let rank = Self.ranks(graph)
    edges = graph.edges.map { edge in
      rank[edge.tail] > rank[edge.head]
        ? Edge(
          lower: edge.tail, upper: edge.head, isTurned: false, labelWidth: edge.labelWidth)
        : Edge(
          lower: edge.head, upper: edge.tail, isTurned: true, labelWidth: edge.turnedLabelWidth)
    }
    var above = Array(repeating: [Int](), count: graph.nodes.count)
    var below = above
    for (index, edge) in edges.enumerated() {
      above[edge.lower].append(index)
      below[edge.upper].append(index)
    }
    self.above = above
    self.below = below
  }

  /// A rank for each node, so that few edges lead to a greater one: Eades, Lin and Smyth's greedy
  /// order (1993), theses first.
  private static func ranks(_ graph: LayoutGraph) -> [Int] {
    var outgoing = Array(repeating: 0, count: graph.nodes.count)
    var incoming = outgoing
    for edge in graph.edges {
      outgoing[edge.tail] += 1
      incoming[edge.head] += 1
    }
    var rank = Array(repeating: 0, count: graph.nodes.count)
    var left = Set(graph.nodes.indices)
    var (first, last) = (0, graph.nodes.count - 1)
    while let node = next(left, outgoing, incoming) {
      left.remove(node)
      let isSource = incoming[node] == 0 && outgoing[node] > 0
      rank[node] = isSource ? last : first
      if isSource { last -= 1 } else { first += 1 }
      for edge in graph.edges {
        if edge.tail == node { incoming[edge.head] -= 1 }
        if edge.head == node { outgoing[edge.tail] -= 1 }
      }
    }
    return rank
  }

  /// A thesis, that leads no further, before a ground to which nothing leads, before the node with
  /// most edges to it for those from it; of equals, the first.
  private static func next(_ left: Set<Int>, _ outgoing: [Int], _ incoming: [Int]) -> Int? {
    left.min { one, other in
      key(one, outgoing, incoming) < key(other, outgoing, incoming)
    }
  }

  private static func key(_ node: Int, _ outgoing: [Int], _ incoming: [Int]) -> (Int, Int, Int) {
    if outgoing[node] == 0 { return (0, 0, node) }
    if incoming[node] == 0 { return (1, 0, node) }
    return (2, outgoing[node] - incoming[node], node)
  }
}
