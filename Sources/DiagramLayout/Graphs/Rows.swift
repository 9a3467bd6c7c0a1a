/// The nodes of a graph in rows from the top, with a lane in each row that an edge passes through.
struct Rows {
  enum Content: Equatable {
    case node(Int)
    /// A lane for the edge of that index.
    case lane(Int)
  }

  /// Nodes first, by their index in the graph; then lanes.
  let contents: [Content]
  let rowOf: [Int]
  /// Of each, those in the row above and in the row below to which an edge leads.
  let above: [[Int]]
  let below: [[Int]]
  /// Of each edge, its way from its lower node, over lanes, to its upper one.
  let ways: [[Int]]
  /// Each row from the left.
  var order: [[Int]]

  init(_ graph: LayoutGraph, _ directed: DirectedEdges, mostInRow: Int) {
    var rowOf = Self.rows(graph, directed, mostInRow: mostInRow)
    var contents = graph.nodes.indices.map(Content.node)
    var ways: [[Int]] = []
    for (index, edge) in directed.edges.enumerated() {
      var way = [edge.lower]
      for row in stride(from: rowOf[edge.lower] - 1, to: rowOf[edge.upper], by: -1) {
        way.append(contents.count)
        contents.append(.lane(index))
        rowOf.append(row)
      }
      ways.append(way + [edge.upper])
    }
    var above = Array(repeating: [Int](), count: contents.count)
    var below = above
    for way in ways {
      for (lower, upper) in zip(way, way.dropFirst()) {
        above[lower].append(upper)
        below[upper].append(lower)
      }
    }
    var order = Array(repeating: [Int](), count: (rowOf.max() ?? -1) + 1)
    for index in contents.indices { order[rowOf[index]].append(index) }
    self.contents = contents
    self.rowOf = rowOf
    self.above = above
    self.below = below
    self.ways = ways
    self.order = order
  }

  /// Each node as high as all that it leads to and the room in rows allow.
  private static func rows(
    _ graph: LayoutGraph, _ directed: DirectedEdges, mostInRow: Int
  ) -> [Int] {
    let depths = depths(graph, directed)
    let order = graph.nodes.indices.sorted {
      (depths[$0], directed.below[$1].count, $0) < (depths[$1], directed.below[$0].count, $1)
    }
    var rowOf = Array(repeating: 0, count: graph.nodes.count)
    var filled: [Int] = []
    for node in order {
      var row = directed.above[node].map { rowOf[directed.edges[$0].upper] + 1 }.max() ?? 0
      while row < filled.count, filled[row] >= max(1, mostInRow) { row += 1 }
      while filled.count <= row { filled.append(0) }
      filled[row] += 1
      rowOf[node] = row
    }
    return rowOf
  }

  /// The length of the longest way up from each node.
  private static func depths(_ graph: LayoutGraph, _ directed: DirectedEdges) -> [Int] {
    var depths = Array(repeating: 0, count: graph.nodes.count)
    var waitsFor = directed.above.map(\.count)
    var ready = graph.nodes.indices.filter { waitsFor[$0] == 0 }
    while let node = ready.popLast() {
      for index in directed.below[node] {
        let lower = directed.edges[index].lower
        depths[lower] = max(depths[lower], depths[node] + 1)
        waitsFor[lower] -= 1
        if waitsFor[lower] == 0 { ready.append(lower) }
      }
    }
    return depths
  }
}
