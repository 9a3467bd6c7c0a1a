import Testing

@testable import DiagramLayout

struct LayoutTests {
  /// A small generator, the same everywhere.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static func graph(nodes: Int, edges: Int, seed: UInt64, circles: Bool) -> LayoutGraph {
    var dice = Dice(state: seed)
    var pairs: Set<[Int]> = []
    while pairs.count < edges {
      let pair = [Int.random(in: 0..<nodes, using: &dice), Int.random(in: 0..<nodes, using: &dice)]
      guard pair[0] != pair[1] else { continue }
      pairs.insert(circles ? pair : [pair.max() ?? 0, pair.min() ?? 0])
    }
    return LayoutGraph(
      nodes: (0..<nodes).map {
        .init(name: "n\($0)", width: 232, height: Int.random(in: 60...150, using: &dice))
      },
      edges: pairs.sorted { $0.lexicographicallyPrecedes($1) }.map {
        .init(name: "supports", tail: $0[0], head: $0[1], labelWidth: 60, turnedLabelWidth: 90)
      })
  }

  private static let graphs: [LayoutGraph] =
    [
      graph(nodes: 60, edges: 120, seed: 1, circles: false),
      graph(nodes: 60, edges: 120, seed: 2, circles: true),
      graph(nodes: 25, edges: 28, seed: 3, circles: false),
      graph(nodes: 12, edges: 40, seed: 4, circles: true),
      LayoutGraph(nodes: [.init(name: "alone", width: 232, height: 90)], edges: []),
      LayoutGraph(nodes: [], edges: []),
    ]

  @Test("No two boxes overlap", arguments: graphs)
  func boxes(graph: LayoutGraph) {
    let drawing = graph.drawing()
    for (index, box) in drawing.boxes.enumerated() {
      #expect(box.x >= 0 && box.y >= 0)
      #expect(box.x + box.width <= drawing.width && box.y + box.height <= drawing.height)
      for other in drawing.boxes[(index + 1)...] {
        let areApart =
          box.x + box.width < other.x || other.x + other.width < box.x
          || box.y + box.height < other.y || other.y + other.height < box.y
        #expect(areApart)
      }
    }
  }

  @Test(
    "Edges lead from box to box, never turn back down, and run through no other", arguments: graphs)
  func routes(graph: LayoutGraph) throws {
    let drawing = graph.drawing()
    for (edge, route) in zip(graph.edges, drawing.routes) {
      let route = try #require(route)
      let lower = drawing.boxes[route.isTurned ? edge.head : edge.tail]
      let upper = drawing.boxes[route.isTurned ? edge.tail : edge.head]
      let first = try #require(route.points.first)
      let last = try #require(route.points.last)
      #expect(first.y == lower.y && lower.x <= first.x && first.x <= lower.x + lower.width)
      #expect(
        last.y == upper.y + upper.height && upper.x < last.x && last.x < upper.x + upper.width)
      for (one, next) in zip(route.points, route.points.dropFirst()) {
        #expect(next.y <= one.y)
        #expect(0 <= next.x && next.x <= drawing.width && next.y >= 0)
        let (left, right) = (min(one.x, next.x), max(one.x, next.x))
        for box in drawing.boxes where box != lower && box != upper {
          let isApart =
            right < box.x || box.x + box.width < left || one.y <= box.y
            || box.y + box.height <= next.y
          #expect(isApart)
        }
      }
    }
  }

  @Test(
    "The labels at the lower ends of a box's edges stand apart and within its width",
    arguments: graphs)
  func labels(graph: LayoutGraph) throws {
    let drawing = graph.drawing()
    var taken: [Int: [Range<Int>]] = [:]
    for (edge, route) in zip(graph.edges, drawing.routes) {
      let route = try #require(route)
      let node = route.isTurned ? edge.head : edge.tail
      let start = try #require(route.points.first).x
      let label = start..<start + (route.isTurned ? edge.turnedLabelWidth : edge.labelWidth)
      #expect(taken[node, default: []].allSatisfy { !$0.overlaps(label) })
      #expect(label.upperBound <= drawing.boxes[node].x + drawing.boxes[node].width)
      taken[node, default: []].append(label)
    }
  }

  @Test("The drawing does not depend on the order in which nodes and edges come")
  func shuffled() {
    for (seed, graph) in Self.graphs.enumerated() {
      var dice = Dice(state: UInt64(seed) + 77)
      let nodes = graph.nodes.indices.shuffled(using: &dice)
      let edges = graph.edges.indices.shuffled(using: &dice)
      var place = Array(repeating: 0, count: nodes.count)
      for (index, node) in nodes.enumerated() { place[node] = index }
      let other = LayoutGraph(
        nodes: nodes.map { graph.nodes[$0] },
        edges: edges.map {
          graph.edges[$0].between(place[graph.edges[$0].tail], place[graph.edges[$0].head])
        })
      let (one, two) = (graph.drawing(), other.drawing())
      #expect(nodes.map { one.boxes[$0] } == two.boxes)
      #expect(edges.map { one.routes[$0] } == two.routes)
      #expect(one.width == two.width && one.height == two.height)
    }
  }

  @Test("The thesis stands above all that leads to it")
  func thesis() {
    let graph = Self.small([("a", "t"), ("b", "t"), ("c", "a"), ("c", "t")])
    let drawing = graph.drawing()
    let top = drawing.boxes.map(\.y).min()
    #expect(
      graph.nodes.indices.filter { drawing.boxes[$0].y == top }.map { graph.nodes[$0].name } == [
        "t"
      ])
    #expect(drawing.routes.allSatisfy { $0?.isTurned == false })
  }

  @Test("A drawing is no wider than asked where its rows allow")
  func width() {
    let graph = Self.small([
      ("a", "t"), ("b", "t"), ("c", "t"), ("d", "t"), ("e", "a"), ("f", "a"), ("g", "a"),
      ("h", "a"),
      ("i", "d"), ("j", "e"), ("k", "e"), ("l", "e"), ("m", "e"),
    ])
    #expect(graph.drawing().width <= LayoutMeasures().width)
  }

  @Test("A graph that can be drawn without crossings is")
  func crossings() {
    let graph = Self.small([
      ("a", "t"), ("b", "t"), ("c", "t"), ("d", "c"), ("e", "a"), ("f", "b"), ("g", "a"),
      ("h", "c"),
    ])
    var rows = Rows(graph, DirectedEdges(graph), mostInRow: 9)
    rows.reduceCrossings()
    #expect(rows.crossings == 0)
  }

  @Test("No row holds more boxes than it may, and a row that is full goes on in the next")
  func fullRows() {
    let graph = Self.small((0..<12).map { ("g\($0)", "t") })
    let drawing = graph.drawing()
    let rows = Dictionary(grouping: drawing.boxes, by: \.y)
    #expect(rows.values.map(\.count).sorted() == [1, 2, 5, 5])
  }

  @Test("Circles are drawn, with an edge of each turned, and named, each once")
  func circles() throws {
    let graph = Self.small([("a", "b"), ("b", "c"), ("c", "a"), ("c", "t"), ("x", "y"), ("y", "x")])
    let circles = graph.circles.map { circle in
      circle.map { graph.nodes[graph.edges[$0].tail].name }
    }
    #expect(Set(circles) == [["a", "b", "c"], ["x", "y"]])
    #expect(graph.drawing().routes.count { $0?.isTurned == true } == 2)
    #expect(Self.small([("a", "b"), ("a", "c"), ("b", "c")]).circles.isEmpty)
  }

  @Test("An edge from a node to itself is not drawn, and harms nothing")
  func loops() {
    let graph = Self.small([("a", "a"), ("a", "b")])
    #expect(graph.drawing().routes.map { $0 == nil } == [true, false])
  }

  @Test("Many edges between the same two nodes keep apart")
  func parallel() {
    let nodes = ["a", "b"].map { LayoutGraph.Node(name: $0, width: 100, height: 50) }
    let graph = LayoutGraph(
      nodes: nodes,
      edges: (0..<4).map { .init(name: "\($0)", tail: 0, head: 1, labelWidth: 60) })
    let drawing = graph.drawing()
    #expect(drawing.boxes[0].width >= 240)
    #expect(Set(drawing.routes.map { $0?.points.first?.x }).count == 4)
    #expect(Set(drawing.routes.map { $0?.points.last?.x }).count == 4)
  }

  private static func small(_ edges: [(String, String)]) -> LayoutGraph {
    let names = Set(edges.flatMap { [$0.0, $0.1] }).sorted()
    return LayoutGraph(
      nodes: names.map { .init(name: $0, width: 200, height: 80) },
      edges: edges.map {
        .init(
          name: "supports", tail: names.firstIndex(of: $0.0) ?? 0,
          head: names.firstIndex(of: $0.1) ?? 0, labelWidth: 50, turnedLabelWidth: 80)
      })
  }
}
