import DossierCore
import QuoteAnchoring

/// How the lock names chunks.
extension ChunkReference {
  /// `q3Zk+2` or, where such chunks stood several times, `q3Zk+2@0/4`.
  var text: String {
    let place = occurrences > 1 ? "@\(occurrence)/\(occurrences)" : ""
    return "\(TextFingerprints(fingerprints: [first]).text)+\(count)\(place)"
  }

  /// nil for what is not such a text.
  init?(_ text: Substring) {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = TextFingerprints(parts[0])?.fingerprints, first.count == 1
    else {
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
