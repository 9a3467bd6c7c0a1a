extension LayoutGraph {
  /// A connected part, with the indices of its nodes and edges in the whole.
  struct Part {
    let graph: LayoutGraph
    let nodes: [Int]
    let edges: [Int]
  }

  /// The connected parts, those with most nodes first, then in order of their first node.
  var parts: [Part] {
    let partOf = partOfEachNode
    let count = (partOf.max() ?? -1) + 1
    var nodesOf = Array(repeating: [Int](), count: count)
    var edgesOf = nodesOf
    for (node, part) in partOf.enumerated() { nodesOf[part].append(node) }
    for (edge, value) in edges.enumerated() { edgesOf[partOf[value.tail]].append(edge) }
    let order = (0..<count).sorted {
      (nodesOf[$1].count, $0) < (nodesOf[$0].count, $1)
    }
    return order.map { part(nodes: nodesOf[$0], edges: edgesOf[$0]) }
  }

  private var partOfEachNode: [Int] {
    let neighbours = self.neighbours
    var partOf = Array(repeating: -1, count: nodes.count)
    var count = 0
    for start in nodes.indices where partOf[start] < 0 {
      var waiting = [start]
      partOf[start] = count
      while let node = waiting.popLast() {
        for next in neighbours[node] where partOf[next] < 0 {
          partOf[next] = count
          waiting.append(next)
        }
      }
      count += 1
    }
    return partOf
  }

  private var neighbours: [[Int]] {
    var neighbours = Array(repeating: [Int](), count: nodes.count)
    for edge in edges {
      neighbours[edge.tail].append(edge.head)
      neighbours[edge.head].append(edge.tail)
    }
    return neighbours
  }

  private func part(nodes kept: [Int], edges keptEdges: [Int]) -> Part {
    var place: [Int: Int] = [:]
    for (index, node) in kept.enumerated() { place[node] = index }
    let graph = LayoutGraph(
      nodes: kept.map { nodes[$0] },
      edges: keptEdges.map {
        edges[$0].between(place[edges[$0].tail] ?? 0, place[edges[$0].head] ?? 0)
      })
    return Part(graph: graph, nodes: kept, edges: keptEdges)
  }
}
