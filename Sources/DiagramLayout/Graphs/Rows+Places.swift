/// Places from left to right: each row as near to its neighbours as the distances between boxes
/// allow, long edges kept straight before short ones.
extension Rows {
  private static let sweeps = 12

  /// The middle of each node and lane.
  func centres(
    of graph: LayoutGraph, _ directed: DirectedEdges, _ measures: LayoutMeasures
  ) -> [Int] {
    let widths = widths(graph, directed)
    let offsets = order.map { leastOffsets(in: $0, widths, measures) }
    var centres = Array(repeating: 0, count: contents.count)
    let rooms = rooms(widths, offsets, within: measures.width - 2 * measures.margin)
    for (row, indices) in order.enumerated() {
      for (place, index) in indices.enumerated() {
        centres[index] = (rooms[row].lowerBound + rooms[row].upperBound) / 2 + offsets[row][place]
      }
    }
    for sweep in 0..<Self.sweeps {
      let downwards = sweep.isMultiple(of: 2)
      let useBoth = sweep >= Self.sweeps - 4
      for row in downwards ? Array(order.indices) : order.indices.reversed() {
        let wishes = order[row].map {
          wish($0, centres, above: useBoth || downwards, below: useBoth || !downwards)
        }
        let placed = Self.nearest(to: wishes, offsets: offsets[row], in: rooms[row])
        for (place, index) in order[row].enumerated() { centres[index] = placed[place] }
      }
    }
    let left = contents.indices.map { centres[$0] - widths[$0] / 2 }.min() ?? 0
    return centres.map { $0 - left }
  }

  /// A box may be wider than its node where many labelled edges begin; a lane has no width.
  func widths(_ graph: LayoutGraph, _ directed: DirectedEdges) -> [Int] {
    contents.map { content in
      switch content {
      case .lane: 0
      case .node(let node):
        max(
          graph.nodes[node].width,
          directed.above[node].reduce(0) { $0 + directed.edges[$1].labelWidth })
      }
    }
  }

  /// The least distance of each middle from the row's first.
  private func leastOffsets(in row: [Int], _ widths: [Int], _ measures: LayoutMeasures) -> [Int] {
    var offsets: [Int] = []
    for (place, index) in row.enumerated() {
      guard place > 0 else {
        offsets.append(0)
        continue
      }
      let before = row[place - 1]
      let areBoxes = isNode(index) && isNode(before)
      let gap = areBoxes ? measures.betweenBoxes : measures.besideEdge
      offsets.append((offsets.last ?? 0) + (widths[before] + widths[index] + 1) / 2 + gap)
    }
    return offsets
  }

  /// Where the first of each row may stand, so that the drawing is no wider than given, or than its
  /// widest row.
  private func rooms(_ widths: [Int], _ offsets: [[Int]], within width: Int) -> [ClosedRange<Int>] {
    let rows = zip(order, offsets).map { indices, offsets in
      (
        before: (widths[indices.first ?? 0] + 1) / 2, across: offsets.last ?? 0,
        after: (widths[indices.last ?? 0] + 1) / 2
      )
    }
    let widest = rows.map { $0.before + $0.across + $0.after }.max() ?? 0
    return rows.map { $0.before...max($0.before, max(widest, width) - $0.across - $0.after) }
  }

  private func isNode(_ index: Int) -> Bool {
    if case .node = contents[index] { true } else { false }
  }

  /// Where a node or lane would stand by its neighbours alone, and how much it matters.
  private func wish(
    _ index: Int, _ centres: [Int], above useAbove: Bool, below useBelow: Bool
  ) -> (centre: Int, weight: Int) {
    let neighbours = (useAbove ? above[index] : []) + (useBelow ? below[index] : [])
    var (sum, weight) = (0, 0)
    for neighbour in neighbours {
      let lanes = (isNode(index) ? 0 : 1) + (isNode(neighbour) ? 0 : 1)
      let worth = [1, 2, 8][lanes]
      sum += centres[neighbour] * worth
      weight += worth
    }
    return weight == 0 ? (centres[index], 1) : (sum.dividedDown(by: weight), weight)
  }

  /// The places nearest to the wishes, by least squares, that keep their order and distances: pools
  /// of neighbours that would violate them share their mean.
  private static func nearest(
    to wishes: [(centre: Int, weight: Int)], offsets: [Int], in room: ClosedRange<Int>
  ) -> [Int] {
    var pools: [(sum: Int, weight: Int, count: Int)] = []
    for (wish, offset) in zip(wishes, offsets) {
      var pool = (sum: (wish.centre - offset) * wish.weight, weight: wish.weight, count: 1)
      while let last = pools.last,
        last.sum.dividedDown(by: last.weight) >= pool.sum.dividedDown(by: pool.weight)
      {
        pool = (last.sum + pool.sum, last.weight + pool.weight, last.count + pool.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    let means = pools.flatMap { pool in
      Array(repeating: pool.sum.dividedDown(by: pool.weight), count: pool.count)
    }
    return zip(means, offsets).map { min(max($0, room.lowerBound), room.upperBound) + $1 }
  }
}

extension Int {
  /// Rounds towards negative infinity, so that a drawing doesn't change when it moves.
  fileprivate func dividedDown(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
