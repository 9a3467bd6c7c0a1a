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
    var costs = days.indices.map { $0 + 1 < least ? impossible : density.cost(0, $0) }
    starts = [days.map { _ in 0 }]
    for breaks in 0..<min(Self.mostBreaks, days.count / least - 1) {
      var next = Array(repeating: impossible, count: days.count)
      var from = Array(repeating: 0, count: days.count)
      for end in (breaks + 2) * least - 1..<days.count {
        for start in (breaks + 1) * least...end + 1 - least {
          let cost = costs[start - 1] + density.cost(start, end)
          if cost < next[end] { (next[end], from[end]) = (cost, start) }
        }
      }
      costs = next
      starts.append(from)
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

  init(_ days: [Int]) {
    self.days = days
    let span = days[days.count - 1] - days[0]
    mean = Self.logarithm(span) - Self.logarithm(days.count - 1)
  }

  func cost(_ start: Int, _ end: Int) -> Int {
    let gaps = end - start
    guard gaps > 0 else { return 0 }
    let own = Self.logarithm(days[end] - days[start]) - Self.logarithm(gaps)
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
