import DiagramLayout

/// How long maps of arguments take to lay out: invented graphs, the same on every machine.
enum MapLayout {
  private static let sizes = [(arguments: 20, relations: 30), (60, 120), (150, 400)]
  private static let rounds = 20

  static func print() {
    for (arguments, relations) in sizes {
      for hasCircles in [false, true] {
        print(arguments, relations, hasCircles: hasCircles)
      }
    }
  }

  private static func print(_ arguments: Int, _ relations: Int, hasCircles: Bool) {
    let graph = graph(arguments, relations, hasCircles: hasCircles)
    var drawing = graph.drawing()
    let before = ResourceUse.now.processorSeconds
    for _ in 0..<rounds { drawing = graph.drawing() }
    let milliseconds = (ResourceUse.now.processorSeconds - before) * 1_000 / Double(rounds)
    Swift.print(
      "\(arguments) arguments, \(relations) relations\(hasCircles ? ", with circles" : ""):",
      "\((milliseconds * 100).rounded() / 100) ms of processor time,",
      "\(drawing.width) × \(drawing.height) pixels, checksum \(checksum(drawing))")
  }

  /// Most relations lead up to one of the first arguments, as they do in maps that people make.
  private static func graph(
    _ arguments: Int, _ relations: Int, hasCircles: Bool
  ) -> LayoutGraph {
    var dice = Dice(state: UInt64(arguments))
    var pairs: Set<[Int]> = []
    while pairs.count < relations {
      let (one, other) = (dice.below(arguments), dice.below(arguments))
      guard one != other else { continue }
      let isTurned = hasCircles && dice.below(8) == 0
      let pair = [max(one, other), min(one, other)]
      pairs.insert(isTurned ? pair.reversed() : pair)
    }
    return LayoutGraph(
      nodes: (0..<arguments).map {
        .init(name: "argument-\($0)", width: 220, height: 70 + 18 * dice.below(5))
      },
      edges: pairs.sorted { $0.lexicographicallyPrecedes($1) }.map {
        .init(name: "supports", tail: $0[0], head: $0[1], labelWidth: 70, turnedLabelWidth: 120)
      })
  }

  /// FNV-1a over all places: equal on two machines where their drawings are.
  private static func checksum(_ drawing: GraphDrawing) -> String {
    let places =
      drawing.boxes.flatMap { [$0.x, $0.y] }
      + drawing.routes.compactMap { $0 }.flatMap(\.points).flatMap { [$0.x, $0.y] }
    let hash = places.reduce(UInt32(0x811c_9dc5)) {
      ($0 ^ UInt32(truncatingIfNeeded: $1)) &* 0x0100_0193
    }
    return String(hash, radix: 16)
  }

  /// A linear congruential generator (Knuth's MMIX).
  private struct Dice {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }
}
