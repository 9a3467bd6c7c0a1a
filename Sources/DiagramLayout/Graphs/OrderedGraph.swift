/// A graph with its nodes in the order of their names and its edges in that of their nodes, so that
/// what is made of it does not depend on the order in which they came; edges from a node to itself
/// are left out.
struct OrderedGraph {
  let graph: LayoutGraph
  /// Of each node as it came, its place in `graph`.
  let nodePlaces: [Int]
  /// Of each edge of `graph`, its index as it came.
  let edgeOrigins: [Int]

  init(_ given: LayoutGraph) {
    let nodes = given.nodes.indices.sorted {
      given.nodes[$0].name.precedes(given.nodes[$1].name)
    }
    var places = Array(repeating: 0, count: nodes.count)
    for (place, node) in nodes.enumerated() { places[node] = place }
    let edges = given.edges.indices.filter { given.edges[$0].tail != given.edges[$0].head }.sorted {
      let (left, right) = (given.edges[$0], given.edges[$1])
      if left.tail != right.tail { return places[left.tail] < places[right.tail] }
      if left.head != right.head { return places[left.head] < places[right.head] }
      return left.name.precedes(right.name)
    }
    graph = LayoutGraph(
      nodes: nodes.map { given.nodes[$0] },
      edges: edges.map {
        given.edges[$0].between(places[given.edges[$0].tail], places[given.edges[$0].head])
      })
    nodePlaces = places
    edgeOrigins = edges
  }
}

extension LayoutGraph.Edge {
  /// The same edge between other indices.
  func between(_ tail: Int, _ head: Int) -> Self {
    .init(
      name: name, tail: tail, head: head, labelWidth: labelWidth,
      turnedLabelWidth: turnedLabelWidth)
  }
}

extension String {
  /// The order of scalars, which no language and no library changes.
  fileprivate func precedes(_ other: String) -> Bool {
    unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
  }
}
