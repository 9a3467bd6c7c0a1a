/// Which chunks of an earlier text stand in a later one, in the order in which most words keep theirs.
///
/// Chunks that both texts hold once are grown on both sides as far as the texts agree; of the stretches
/// that come of it, the heaviest chain stays in place (as in patience diff, after B. Cohen) and all
/// others have moved.
package struct ChunkAlignment: Sendable {
  private let text: TextFingerprints
  private let chunks: TextChunks
  /// Of each chunk of the earlier text, the chunk of the later that it is; nil where it was changed,
  /// cut or moved. Ascending.
  let later: [Int?]
  /// Of each chunk of the later text, the chunk of the earlier that it is, moved or not; nil for a new one.
  private let earlier: [Int?]

  init(_ text: TextFingerprints, _ chunks: TextChunks) {
    self.text = text
    self.chunks = chunks
    var later = [Int?](repeating: nil, count: text.fingerprints.count)
    var earlier = [Int?](repeating: nil, count: chunks.count)
    let stretches = Self.stretches(text.fingerprints, chunks)
    for stretch in stretches {
      for offset in 0..<stretch.count { earlier[stretch.later + offset] = stretch.earlier + offset }
    }
    for stretch in Self.heaviestChain(stretches) {
      for offset in 0..<stretch.count { later[stretch.earlier + offset] = stretch.later + offset }
    }
    self.later = later
    self.earlier = earlier
  }

  /// How many chunks still stand in order.
  package var count: Int { later.count { $0 != nil } }

  /// Whether a passage was found in the earlier text.
  package func holds(_ passage: ChunkReference?) -> Bool { passage?.place(in: text) != nil }

  /// Where a passage ought to stand; nil where it wasn't found in the earlier text.
  func expectedPosition(of passage: ChunkReference?) -> ExpectedPosition? {
    guard let place = passage?.place(in: text), let end = chunks.ends.last else { return nil }
    let before = later[..<place.lowerBound].last { $0 != nil } ?? nil
    let after = later[place.upperBound...].first { $0 != nil } ?? nil
    let first = before.map { chunks.ends[$0] } ?? 0
    return ExpectedPosition(
      words: first..<max(first, after.map { chunks.words(of: $0).lowerBound } ?? end), of: end,
      passage: place, alignment: self)
  }

  /// Whether words of the later text stood in the earlier one already, in other chunks than some of it.
  func knew(_ words: Range<Int>, elsewhereThan passage: Range<Int>) -> Bool {
    !words.isEmpty
      && chunks.chunks(ofWords: words).allSatisfy { chunk in
        earlier[chunk].map { !passage.contains($0) } ?? false
      }
  }

  /// Chunks that follow one another in both texts.
  private struct Stretch {
    var earlier: Int
    var later: Int
    var count: Int
    /// How many words it has.
    var weight: Int
  }

  /// In the order of the earlier text; none overlaps another in either.
  private static func stretches(_ earlier: [UInt32], _ chunks: TextChunks) -> [Stretch] {
    let now = chunks.fingerprints
    let places = singles(of: now)
    let singles = singles(of: earlier)
    var stretches: [Stretch] = []
    var taken = [Bool](repeating: false, count: now.count)
    var next = 0
    for start in earlier.indices where start >= next {
      guard singles[earlier[start]] == start, let place = places[earlier[start]], place >= 0,
        !taken[place]
      else { continue }
      var before = 0
      while start - before > next, place - before > 0, !taken[place - before - 1],
        earlier[start - before - 1] == now[place - before - 1]
      {
        before += 1
      }
      var after = 1
      while start + after < earlier.count, place + after < now.count, !taken[place + after],
        earlier[start + after] == now[place + after]
      {
        after += 1
      }
      for taking in place - before..<place + after { taken[taking] = true }
      let words = chunks.words(of: place - before).lowerBound..<chunks.ends[place + after - 1]
      stretches.append(
        Stretch(
          earlier: start - before, later: place - before, count: before + after,
          weight: words.count))
      next = start + after
    }
    return stretches
  }

  /// The place of each fingerprint, -1 for one that stands more than once.
  private static func singles(of fingerprints: [UInt32]) -> [UInt32: Int] {
    var singles: [UInt32: Int] = [:]
    singles.reserveCapacity(fingerprints.count)
    for (place, fingerprint) in fingerprints.enumerated() {
      singles[fingerprint] = singles[fingerprint] == nil ? place : -1
    }
    return singles
  }

  /// Of stretches in the order of the earlier text, those that are in order in the later text too and
  /// have the most words together.
  private static func heaviestChain(_ stretches: [Stretch]) -> [Stretch] {
    let order = stretches.indices.sorted { stretches[$0].later < stretches[$1].later }
    var rank = [Int](repeating: 0, count: stretches.count)
    for (place, stretch) in order.enumerated() { rank[stretch] = place + 1 }
    // A Fenwick tree over the ranks: the heaviest chain that ends at or before each.
    var best = [Int?](repeating: nil, count: stretches.count + 1)
    var weights = [Int](repeating: 0, count: stretches.count)
    var previous = [Int?](repeating: nil, count: stretches.count)
    for stretch in stretches.indices {
      var place = rank[stretch] - 1
      while place > 0 {
        if let end = best[place], weights[end] > (previous[stretch].map { weights[$0] } ?? 0) {
          previous[stretch] = end
        }
        place &= place - 1
      }
      weights[stretch] = stretches[stretch].weight + (previous[stretch].map { weights[$0] } ?? 0)
      place = rank[stretch]
      while place <= stretches.count {
        if weights[stretch] > (best[place].map { weights[$0] } ?? 0) { best[place] = stretch }
        place += place & -place
      }
    }
    var chain: [Stretch] = []
    var end = weights.indices.max { weights[$0] < weights[$1] }
    while let stretch = end {
      chain.append(stretches[stretch])
      end = previous[stretch]
    }
    return chain
  }
}
