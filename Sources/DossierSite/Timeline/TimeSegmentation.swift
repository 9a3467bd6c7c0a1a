/// Parts days into groups within which they lie so evenly that one scale can show them.
///
/// The unevenness of a group is the sum, over the gaps between its neighbours, of the squared
/// difference between a gap and the mean gap, in units of the mean. A break costs about as much as
/// days that fall by chance would gain from it; so there is none without need.
struct TimeSegmentation {
  static let most = 5
  private static let one = 1 << 10

  /// Ranges of places in the sorted days, in order; together they hold each day once.
  let groups: [ClosedRange<Int>]

  /// - Parameter days: at least one, sorted, each once.
  init(_ days: [Int]) {
    let measure = Unevenness(days)
    let count = days.count
    let gaps = count - 1
    let penalty = min(Self.one * 9 * (gaps * gaps - gaps) / 10, Self.one * (gaps + 2))
    // costs[end]: the least for the days up to `end`; starts: where their last group begins.
    var costs = (0..<count).map { measure.cost(0, $0, one: Self.one) }
    var starts = [Array(repeating: 0, count: count)]
    var best = (cost: costs[gaps], breaks: 0)
    for breaks in 1..<max(2, min(Self.most, count)) {
      var next = Array(repeating: Int.max / 4, count: count)
      var from = Array(repeating: 0, count: count)
      for end in breaks..<max(count, breaks) {
        for start in breaks...end {
          let cost = costs[start - 1] + measure.cost(start, end, one: Self.one)
          if cost < next[end] { (next[end], from[end]) = (cost, start) }
        }
      }
      costs = next
      starts.append(from)
      let cost = costs[gaps] + breaks * penalty
      if cost < best.cost { best = (cost, breaks) }
    }
    groups = Self.groups(starts, breaks: best.breaks, last: gaps)
  }

  private static func groups(_ starts: [[Int]], breaks: Int, last: Int) -> [ClosedRange<Int>] {
    var groups: [ClosedRange<Int>] = []
    var end = last
    for level in (0...breaks).reversed() {
      let start = starts[level][end]
      groups.append(start...end)
      end = start - 1
    }
    return groups.reversed()
  }
}

/// Sums over the gaps between days, kept small enough for whole numbers to hold their squares.
private struct Unevenness {
  private let days: [Int]
  private var squares: [Int] = [0]

  init(_ days: [Int]) {
    let span = days[days.count - 1] - days[0]
    var shift = 0
    while span >> shift >= 1 << 24 { shift += 1 }
    let first = days[0]
    self.days = days.map { ($0 - first) >> shift }
    for (before, after) in zip(self.days, self.days.dropFirst()) {
      squares.append(squares[squares.count - 1] + (after - before) * (after - before))
    }
  }

  func cost(_ start: Int, _ end: Int, one: Int) -> Int {
    let gaps = end - start
    let span = days[end] - days[start]
    guard gaps > 1, span > 0 else { return 0 }
    let share = (squares[end] - squares[start]) * (one * 8) / (span * span)
    return gaps * gaps * share / 8 - gaps * one
  }
}
