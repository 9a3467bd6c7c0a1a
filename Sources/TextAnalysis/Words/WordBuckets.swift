/// The words of a text in buckets by their hashes, so that a word is looked for only where it may
/// stand.
package struct WordBuckets: Sendable {
  /// Which words are in each bucket: those of bucket `n` are `places[firsts[n]..<firsts[n + 1]]`,
  /// ascending.
  private let places: [UInt32]
  private let firsts: [UInt32]

  package init(_ words: [Words.Word]) {
    var size = 16
    while size * 2 < words.count { size *= 2 }
    // A counting sort, from the last word to the first: what ends as the beginning of a bucket begins
    // as its end.
    var firsts = [UInt32](repeating: 0, count: size + 1)
    places = firsts.withUnsafeMutableBufferPointer { firsts in
      for word in words { firsts[Self.bucket(of: word.hash, size)] &+= 1 }
      for bucket in 0..<size { firsts[bucket &+ 1] &+= firsts[bucket] }
      return Array(unsafeUninitializedCapacity: words.count) { places, count in
        for place in words.indices.reversed() {
          let bucket = Self.bucket(of: words[place].hash, size)
          firsts[bucket] &-= 1
          places.initializeElement(at: Int(firsts[bucket]), to: UInt32(truncatingIfNeeded: place))
        }
        count = words.count
      }
    }
    self.firsts = firsts
  }

  /// The words that may have a hash, and a few others; ascending.
  package func places(of hash: UInt64) -> ArraySlice<UInt32> {
    let bucket = Self.bucket(of: hash, firsts.count - 1)
    return places[Int(firsts[bucket])..<Int(firsts[bucket + 1])]
  }

  @inline(__always)
  private static func bucket(of hash: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: hash) & (size - 1)
  }
}
