/// Parts days into groups of neighbours, so that within each they lie about evenly thick and one
/// scale can show them.
///
/// Of all ways to part them with so many breaks, the one under which the days are likeliest if each
/// group has a density of its own (a piecewise constant Poisson process): the least sum of
/// `gaps · log₂(mean gap)`. No group is a mere clump: each has a sixth of the days or more.
struct TimeSegmentation: Sendable {
  static let mostBreaks = 4

  private let last: Int
  /// For each number of breaks, and each day: where the last of the groups up to it begins.
  private var starts: [[Int]]

  /// - Parameter days: at least one, sorted, each once.
  init(_ days: [Int]) {
    last = days.count - 1
    let density = Density(days)
    let least = max(1, days.count / 6)
    let impossible = Int.max / 4
    let mostBreaks = max(0, min(Self.mostBreaks, days.count / least - 1))
    // Of each number of breaks, what the days up to one cost.
    var costs = Array(
      repeating: Array(repeating: impossible, count: days.count), count: mostBreaks + 1)
    starts = Array(repeating: Array(repeating: 0, count: days.count), count: mostBreaks + 1)
    for end in days.indices {
      if end + 1 >= least { costs[0][end] = density.cost(0, end) }
      guard end + 1 >= 2 * least else { continue }
      for start in least...end + 1 - least {
        let own = density.cost(start, end)
        // As many groups before it as have room there.
        for breaks in 0..<min(mostBreaks, start / least) {
          let cost = costs[breaks][start - 1] + own
          guard cost < costs[breaks + 1][end] else { continue }
          (costs[breaks + 1][end], starts[breaks + 1][end]) = (cost, start)
        }
      }
    }
  }

  /// As many breaks as there can be.
  var mostBreaks: Int { starts.count - 1 }

  /// Ranges of places in the sorted days, in order; together they hold each day once.
  func groups(breaks: Int) -> [ClosedRange<Int>] {
    var groups: [ClosedRange<Int>] = []
    var end = last
    for level in (0...min(max(breaks, 0), mostBreaks)).reversed() {
      let start = starts[level][end]
      groups.append(start...end)
      end = start - 1
    }
    return groups.reversed()
  }
}

/// How thick days lie, beside the mean of all.
private struct Density {
  private let days: [Int]
  private let mean: Int
  /// The logarithm of each number of gaps.
  private let ofGaps: [Int]

  init(_ days: [Int]) {
    self.days = days
    ofGaps = days.indices.map(Self.logarithm)
    let span = days[days.count - 1] - days[0]
    mean = Self.logarithm(span) - Self.logarithm(days.count - 1)
  }

  func cost(_ start: Int, _ end: Int) -> Int {
    let gaps = end - start
    guard gaps > 0 else { return 0 }
    let own = Self.logarithm(days[end] - days[start]) - ofGaps[gaps]
    return gaps * (own - mean)
  }

  /// The logarithm to base 2 in 1024ths; 0 for numbers below 1.
  private static func logarithm(_ number: Int) -> Int {
    guard number > 1 else { return 0 }
    let whole = Int.bitWidth - 1 - number.leadingZeroBitCount
    // The number over its highest power of two, from 1 up to 2, with 30 bits behind the point.
    var rest = whole > 30 ? number >> (whole - 30) : number << (30 - whole)
    var result = whole
    for _ in 0..<10 {
      rest = (rest * rest) >> 30
      result <<= 1
      if rest >= 2 << 30 {
        rest >>= 1
        result |= 1
      }
    }
    return result
  }
}
