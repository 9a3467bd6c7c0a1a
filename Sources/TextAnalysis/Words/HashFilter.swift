/// Tells at the cost of one bit that a hash is not among some: what most words of a text are asked.
package struct HashFilter: Sendable {
  private var words: [UInt64] = [0]

  package init() {}

  /// Sixteen bits for each hash or more, so that at most one stranger in sixteen gets through.
  package init(_ hashes: some Collection<UInt64>) {
    var size = 1
    while size * 4 < hashes.count { size *= 2 }
    words = Array(repeating: 0, count: size)
    for hash in hashes { words[index(of: hash)] |= bit(of: hash) }
  }

  /// False only where the hash is not among them.
  package func mayHold(_ hash: UInt64) -> Bool { words[index(of: hash)] & bit(of: hash) != 0 }

  private func index(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 6) & (words.count - 1)
  }

  private func bit(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }
}
