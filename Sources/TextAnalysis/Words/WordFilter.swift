/// A Bloom filter of one bit: tells at once that the hash of a word is not among some, which is what
/// most words of a text are asked.
package struct WordFilter: Sendable {
  private var bits: [UInt64] = [0]

  package init() {}

  /// Sixteen bits for each hash or more, so that at most one stranger in sixteen gets through.
  package init(_ hashes: some Collection<UInt64>) {
    var size = 1
    while size * 4 < hashes.count { size *= 2 }
    bits = Array(repeating: 0, count: size)
    for hash in hashes { bits[index(of: hash)] |= bit(of: hash) }
  }

  /// False only where the hash is not among them.
  package func mayHold(_ hash: UInt64) -> Bool { bits[index(of: hash)] & bit(of: hash) != 0 }

  private func index(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 6) & (bits.count - 1)
  }

  private func bit(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }
}
