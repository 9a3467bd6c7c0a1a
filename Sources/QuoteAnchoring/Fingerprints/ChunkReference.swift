/// In which chunks of an earlier text a passage stood: named by what they are and not by their place,
/// so that what is edited elsewhere changes nothing.
package struct ChunkReference: Sendable, Hashable {
  /// The fingerprint of the first.
  package let first: UInt32
  /// How many there are; at least one.
  package let count: Int
  /// Which of the chunks with the first's fingerprint is meant, from 0, and how many there were.
  package let occurrence: Int
  package let occurrences: Int

  package init(first: UInt32, count: Int, occurrence: Int = 0, occurrences: Int = 1) {
    self.first = first
    self.count = count
    self.occurrence = occurrence
    self.occurrences = occurrences
  }

  /// - Parameter chunks: a part of the text's; nil where it is empty.
  init?(_ chunks: Range<Int>, of fingerprints: [UInt32]) {
    guard let start = chunks.first else { return nil }
    let first = fingerprints[start]
    self.init(
      first: first, count: chunks.count,
      occurrence: fingerprints[..<start].count { $0 == first },
      occurrences: fingerprints.count { $0 == first })
  }

  /// The chunks meant; nil where the text isn't one in which the passage was found.
  package func place(in text: TextFingerprints) -> Range<Int>? {
    let same = text.fingerprints.indices.filter { text.fingerprints[$0] == first }
    guard same.count == occurrences, same.indices.contains(occurrence) else { return nil }
    let start = same[occurrence]
    return count <= text.fingerprints.count - start ? start..<start + count : nil
  }
}
