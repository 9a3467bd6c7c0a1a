/// Suggestions for a misspelt word out of the words that are known.
package enum NearMiss {
  /// The known word nearest to what was written, or nil where none is near.
  ///
  /// Near means an edit distance (insertions, deletions, substitutions and swaps of neighbours,
  /// over scalars with case folded) of at most a third of the longer word, and at least one.
  /// Of equals the first in order wins, so that the answer does not depend on the order given.
  package static func best(for word: String, among known: some Sequence<String>) -> String? {
    let written = Array(word.lowercased().unicodeScalars)
    var best: (distance: Int, word: String)?
    for candidate in known where candidate != word {
      let other = Array(candidate.lowercased().unicodeScalars)
      let limit = max(1, max(written.count, other.count) / 3)
      guard abs(written.count - other.count) <= limit else { continue }
      let distance = distance(from: written, to: other)
      guard distance <= limit else { continue }
      if let current = best, (current.distance, current.word) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// Optimal string alignment distance (Damerau–Levenshtein with non-overlapping swaps).
  static func distance(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        var least = min(previous[column] + cost, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforePrevious[column - 1] + 1)
        }
        current.append(least)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
