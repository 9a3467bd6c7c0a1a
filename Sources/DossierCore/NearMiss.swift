/// Suggestions for a misspelt word out of the words that are known.
package enum NearMiss {
  /// A longer word is nobody's slip, and to compare two of them takes the product of their lengths.
  static let longest = 200

  /// The known word nearest to what was written, or nil where none is near.
  ///
  /// Near means an edit distance (insertions, deletions, substitutions and swaps of neighbours,
  /// over scalars with case folded) of at most a third of the longer word, and at least one; a word
  /// of more than 200 scalars is near to nothing. Of equals the first in order wins, so that the
  /// answer does not depend on the order given.
  ///
  /// For lists of a fixed length. Where the content says how long it is, use `NearMissSearch`.
  package static func best(for word: String, among known: some Sequence<String>) -> String? {
    var steps = Int.max
    return best(for: word, among: known, steps: &steps)
  }

  /// - Parameter steps: how many the search may take, and what it leaves of them. Where they end
  ///   first, nothing is near.
  package static func best(
    for word: String, among known: some Sequence<String>, steps: inout Int
  ) -> String? {
    guard let written = folded(word) else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in known where candidate != word {
      steps -= NearMissBudget.stepsOfWord
      guard steps > 0 else { return nil }
      guard let other = folded(candidate) else { continue }
      let limit = max(1, max(written.count, other.count) / 3)
      guard abs(written.count - other.count) <= limit else { continue }
      steps -= written.count * other.count
      guard steps > 0 else { return nil }
      let distance = distance(from: written, to: other)
      guard distance <= limit else { continue }
      if let current = best, (current.distance, current.word) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// nil where the word is too long to be compared.
  private static func folded(_ word: String) -> [Unicode.Scalar]? {
    guard word.utf8.count <= 4 * longest else { return nil }
    let scalars = Array(word.lowercased().unicodeScalars)
    return scalars.count <= longest ? scalars : nil
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

/// A near miss, or another suggestion that takes work, that is looked for only where its diagnostic
/// is shown.
///
/// A file can hold a misspelt name in every word, and a dossier tens of thousands of names that each
/// might have been.
package final class NearMissSearch: Sendable {
  private let make: @Sendable (inout Int) -> String?

  /// - Parameter make: the whole suggestion; it takes away from the steps that it is given those that
  ///   it needs, and does no more where none are left.
  package init(_ make: @escaping @Sendable (inout Int) -> String?) { self.make = make }

  /// - Parameters:
  ///   - before: what stands before the word in the suggestion; a backquote is closed after it.
  ///   - otherwise: the whole suggestion where nothing is near.
  package convenience init(
    for word: String, suggesting before: String = "write `", _ after: String = "`",
    otherwise: String? = nil, among known: (@Sendable () -> [String])...
  ) {
    self.init { steps in
      for known in known {
        guard steps > 0 else { break }
        let near = NearMiss.best(for: word, among: known(), steps: &steps)
        if let near, !near.utf8.contains(UInt8(ascii: "`")) { return before + near + after }
      }
      return otherwise
    }
  }

  func suggestion(within steps: inout Int) -> String? { make(&steps) }
}

/// How long near misses are looked for: in a whole run, and for one file.
///
/// What is left is spent in the order in which diagnostics are shown, so that it does not depend on
/// the order in which they were found.
package struct NearMissBudget {
  /// What it costs to look at a word; to compare it, the product of the two lengths in addition.
  static let stepsOfWord = 50
  /// What it costs to read a suggestion back: to begin with, and for each byte.
  private static let stepsOfReading = (start: 5_000, byte: 100)
  static let ofRun = 200_000_000
  static let ofFile = 20_000_000

  package static func steps(ofReading text: String?) -> Int {
    text.map { stepsOfReading.start + stepsOfReading.byte * $0.utf8.count } ?? 0
  }

  private var left: Int
  private let ofFile: Int
  private var spent: [String: Int] = [:]

  init(ofRun: Int = Self.ofRun, ofFile: Int = Self.ofFile) {
    left = ofRun
    self.ofFile = ofFile
  }

  /// The suggestion of a diagnostic in a file; without a near miss where nothing is left.
  mutating func suggestion(_ search: NearMissSearch, in path: String?) -> String? {
    let path = path ?? ""
    let given = min(left, ofFile - spent[path, default: 0])
    var steps = given
    let suggestion = search.suggestion(within: &steps)
    let used = given - max(0, steps)
    left -= used
    spent[path, default: 0] += used
    return suggestion
  }
}
