/// The offsets of a text by the four scalars that stand there: so many stretches of words are looked
/// for without reading it anew for each.
struct ScalarIndex: Sendable {
  private static let length = 4
  /// So short a text is read as fast.
  private static let least = 1_000
  /// How many fours of a stretch are compared for the rarest.
  private static let compared = 16

  private let bits: Int
  /// Of each hash, where its offsets begin among all; one more at the end.
  private let starts: [Int32]
  /// By hash, and in order.
  private let offsets: [Int32]

  /// nil for a text that needs none.
  init?(_ text: [Unicode.Scalar]) {
    guard text.count >= Self.least, text.count < Int(Int32.max) else { return nil }
    let bits = min(20, max(8, Int.bitWidth - text.count.leadingZeroBitCount - 1))
    let count = text.count - Self.length + 1
    var ends = [Int32](repeating: 0, count: (1 << bits) + 1)
    var offsets = [Int32](repeating: 0, count: count)
    text.withUnsafeBufferPointer { text in
      for offset in 0..<count { ends[Self.hash(text, offset, bits) + 1] += 1 }
      for bucket in 1..<ends.count { ends[bucket] += ends[bucket - 1] }
      var next = ends
      for offset in 0..<count {
        let bucket = Self.hash(text, offset, bits)
        offsets[Int(next[bucket])] = Int32(offset)
        next[bucket] += 1
      }
    }
    self.bits = bits
    starts = ends
    self.offsets = offsets
  }

  /// The rarest four of a stretch of words, their place in it and all offsets at which they may stand;
  /// nil where it is too short. The first scalar, which may be a capital, is in none of them.
  func rarest(of words: [Unicode.Scalar]) -> (place: Int, offsets: ArraySlice<Int32>)? {
    let last = words.count - Self.length
    guard last >= 1 else { return nil }
    return words.withUnsafeBufferPointer { words in
      var best: (place: Int, offsets: ArraySlice<Int32>)?
      for place in stride(from: 1, through: last, by: max(1, last / Self.compared)) {
        let bucket = Self.hash(words, place, bits)
        let found = offsets[Int(starts[bucket])..<Int(starts[bucket + 1])]
        if found.count < best?.offsets.count ?? .max { best = (place, found) }
      }
      return best
    }
  }

  private static func hash(
    _ text: UnsafeBufferPointer<Unicode.Scalar>, _ offset: Int, _ bits: Int
  ) -> Int {
    var hash: UInt64 = 0
    for place in offset..<offset + length {
      hash = (hash ^ UInt64(text[place].value)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
  }
}
