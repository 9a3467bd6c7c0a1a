import DossierCore

/// In which runs of an earlier text a passage stood: named by what they are and not by their place,
/// so that what is edited elsewhere changes nothing.
package struct RunReference: Sendable, Hashable {
  /// The fingerprint of the first.
  let first: UInt32
  /// How many there are; at least one.
  let count: Int
  /// Which of the runs with the first's fingerprint is meant, from 0, and how many there were.
  let occurrence: Int
  let occurrences: Int

  init(first: UInt32, count: Int, occurrence: Int = 0, occurrences: Int = 1) {
    self.first = first
    self.count = count
    self.occurrence = occurrence
    self.occurrences = occurrences
  }

  /// - Parameter runs: a part of the text's; nil where it is empty.
  init?(_ runs: Range<Int>, of fingerprints: [UInt32]) {
    guard let start = runs.first else { return nil }
    let first = fingerprints[start]
    self.init(
      first: first, count: runs.count,
      occurrence: fingerprints[..<start].count { $0 == first },
      occurrences: fingerprints.count { $0 == first })
  }

  /// The runs meant; nil where the text isn't one in which the passage was found.
  func place(in text: EarlierText) -> Range<Int>? {
    let same = text.fingerprints.indices.filter { text.fingerprints[$0] == first }
    guard same.count == occurrences, same.indices.contains(occurrence) else { return nil }
    let start = same[occurrence]
    return count <= text.fingerprints.count - start ? start..<start + count : nil
  }

  /// `q3Zk+2` or, where such runs stood several times, `q3Zk+2@0/4`.
  var text: String {
    let place = occurrences > 1 ? "@\(occurrence)/\(occurrences)" : ""
    return "\(EarlierText(fingerprints: [first]).text)+\(count)\(place)"
  }

  /// nil for what is not such a text.
  init?(_ text: Substring) {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = EarlierText(parts[0])?.fingerprints, first.count == 1 else {
      return nil
    }
    let numbers = parts[1].split(omittingEmptySubsequences: false) { "@/".contains($0) }
      .map { Int(figure: $0) }
    switch numbers.count {
    case 1:
      guard let count = numbers[0], count > 0 else { return nil }
      self.init(first: first[0], count: count)
    case 3:
      guard let count = numbers[0], let occurrence = numbers[1], let occurrences = numbers[2],
        count > 0, occurrence >= 0, occurrence < occurrences
      else { return nil }
      self.init(
        first: first[0], count: count, occurrence: occurrence, occurrences: occurrences)
    default: return nil
    }
  }
}
