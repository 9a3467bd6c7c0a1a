/// Few crossings: sweeps by the median of neighbours, each followed by exchanges of neighbours that
/// cross less the other way round.
extension Rows {
  private static let sweeps = 24
  private static let exchanges = 8

  mutating func reduceCrossings() {
    var best = order
    var fewest = crossings
    for sweep in 0..<Self.sweeps {
      guard fewest > 0 else { break }
      sortByMedians(downwards: sweep.isMultiple(of: 2))
      exchangeNeighbours()
      let count = crossings
      if count < fewest { (best, fewest) = (order, count) }
    }
    order = best
  }

  /// How many edges cross, row by row.
  var crossings: Int {
    let place = places
    return order.dropFirst().reduce(0) { count, row in
      var seen: [Int] = []
      var crossed = 0
      for index in row {
        let ends = above[index].map { place[$0] }
        crossed += ends.reduce(0) { sum, end in sum + seen.count { $0 > end } }
        seen += ends
      }
      return count + crossed
    }
  }

  private var places: [Int] {
    var places = Array(repeating: 0, count: contents.count)
    for row in order {
      for (place, index) in row.enumerated() { places[index] = place }
    }
    return places
  }

  private mutating func sortByMedians(downwards: Bool) {
    var place = places
    let rows = downwards ? Array(order.indices) : order.indices.reversed()
    for row in rows {
      let medians = order[row].map { index in
        Self.median((downwards ? above : below)[index].map { place[$0] })
      }
      order[row] = Self.sorted(order[row], by: medians)
      for (new, index) in order[row].enumerated() { place[index] = new }
    }
  }

  /// Twice the median, so that it stays whole; nil of none.
  private static func median(_ places: [Int]) -> Int? {
    guard !places.isEmpty else { return nil }
    let sorted = places.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? sorted[middle - 1] + sorted[middle] : 2 * sorted[middle]
  }

  /// Sorts those that have a median; the others keep their places.
  private static func sorted(_ row: [Int], by medians: [Int?]) -> [Int] {
    let movable = row.indices.filter { medians[$0] != nil }
    let moved = movable.sorted { (medians[$0] ?? 0, $0) < (medians[$1] ?? 0, $1) }
    var sorted = row
    for (place, from) in zip(movable, moved) { sorted[place] = row[from] }
    return sorted
  }

  private mutating func exchangeNeighbours() {
    var place = places
    for _ in 0..<Self.exchanges {
      var gained = 0
      for row in order.indices {
        for left in order[row].indices.dropLast() {
          let (one, other) = (order[row][left], order[row][left + 1])
          let gain =
            Self.gain(above[one], above[other], place) + Self.gain(below[one], below[other], place)
          guard gain > 0 else { continue }
          gained += gain
          order[row].swapAt(left, left + 1)
          place.swapAt(one, other)
        }
      }
      if gained == 0 { return }
    }
  }

  /// How many crossings fewer there are if the two change places.
  private static func gain(_ one: [Int], _ other: [Int], _ place: [Int]) -> Int {
    one.reduce(0) { sum, left in
      other.reduce(sum) { $0 + (place[left] - place[$1]).signum() }
    }
  }
}
