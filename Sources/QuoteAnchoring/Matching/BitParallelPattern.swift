/// A pattern for approximate search by Myers' bit-parallel algorithm (G. Myers, "A fast bit-vector
/// algorithm for approximate string matching", JACM 46, 1999), in blocks of 64 scalars. Distances
/// are Levenshtein's, in scalars.
package struct BitParallelPattern: Sendable {
  let count: Int
  private let blockCount: Int
  /// An open hash table from scalars to rows of `masks`; row 0 is that of all other scalars.
  private var keys: [UInt32]
  private var rows: [Int]
  /// For each row and block, the bits at which the pattern has that scalar.
  private var masks: [UInt64]

  package init(_ pattern: some Collection<Unicode.Scalar>) {
    count = pattern.count
    blockCount = max(1, (count + 63) / 64)
    var size = 16
    while size < 2 * count { size *= 2 }
    keys = [UInt32](repeating: Self.free, count: size)
    rows = [Int](repeating: 0, count: size)
    masks = [UInt64](repeating: 0, count: blockCount)
    for (offset, scalar) in pattern.enumerated() {
      let slot = slot(of: scalar.value)
      if keys[slot] == Self.free {
        keys[slot] = scalar.value
        rows[slot] = masks.count
        masks.append(contentsOf: repeatElement(0, count: blockCount))
      }
      masks[rows[slot] + offset / 64] |= 1 << UInt64(offset % 64)
    }
  }

  /// The distance of the whole pattern from the whole of a text.
  func distance(to text: some Sequence<Unicode.Scalar>) -> Int {
    var last = count
    scan(text, fromStart: true) { _, distance in last = distance }
    return last
  }

  /// Says for each scalar of a text the least distance of the pattern from words that end there.
  package func search(
    _ text: some Sequence<Unicode.Scalar>, _ report: (_ end: Int, _ distance: Int) -> Void
  ) {
    scan(text, fromStart: false, report)
  }

  private static let free = UInt32.max

  private func slot(of value: UInt32) -> Int {
    var slot = Int(truncatingIfNeeded: (value &* 0x9E37_79B1) >> 12) & (keys.count - 1)
    while keys[slot] != value, keys[slot] != Self.free { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private func scan(
    _ text: some Sequence<Unicode.Scalar>, fromStart: Bool, _ report: (Int, Int) -> Void
  ) {
    guard count > 0 else { return }
    let lastBit = UInt64(1) << UInt64((count - 1) % 64)
    withUnsafeTemporaryAllocation(of: Column.self, capacity: blockCount) { columns in
      columns.initialize(repeating: Column())
      masks.withUnsafeBufferPointer { masks in
        var distance = count
        var end = 0
        for scalar in text {
          let slot = slot(of: scalar.value)
          let row = keys[slot] == Self.free ? 0 : rows[slot]
          var carry = fromStart ? 1 : 0
          for block in 0..<blockCount - 1 {
            carry = columns[block].advance(masks[row + block], carry, top: 1 << 63)
          }
          distance += columns[blockCount - 1].advance(
            masks[row + blockCount - 1], carry, top: lastBit)
          end += 1
          report(end, distance)
        }
      }
    }
  }

  /// One column of the table of distances, 64 rows of it, as vertical differences.
  private struct Column {
    var rises = UInt64.max
    var falls: UInt64 = 0

    /// Moves one scalar on. Takes the difference that enters at the row above and returns the one
    /// that leaves at the `top` bit.
    mutating func advance(_ equal: UInt64, _ carry: Int, top: UInt64) -> Int {
      var equal = equal
      let vertical = equal | falls
      if carry < 0 { equal |= 1 }
      let horizontal = (((equal & rises) &+ rises) ^ rises) | equal
      var across = falls | ~(horizontal | rises)
      var back = rises & horizontal
      let leaving = across & top != 0 ? 1 : back & top != 0 ? -1 : 0
      across = across << 1 | (carry > 0 ? 1 : 0)
      back = back << 1 | (carry < 0 ? 1 : 0)
      rises = back | ~(vertical | across)
      falls = across & vertical
      return leaving
    }
  }
}
