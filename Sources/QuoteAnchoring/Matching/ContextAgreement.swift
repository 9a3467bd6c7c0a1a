/// How much of the words that stood beside a passage, on one side, stands beside a place.
struct ContextAgreement {
  /// The words, nearest first.
  private let words: [QuoteWord]
  private let total: Double

  /// - Parameter words: those of the prefix from its end, or of the suffix.
  init(nearestFirst words: some Sequence<QuoteWord>) {
    self.words = Array(words.prefix(Self.reach))
    total = zip(self.words, Self.worth).reduce(0) { $0 + $1.0.weight * $1.1 }
  }

  /// From 0 to 1, by the words that both have in the same order; nil where nothing is known.
  ///
  /// - Parameter places: words of the text, nearest first.
  func share(of places: some Sequence<Int>, in index: WordIndex) -> Double? {
    guard total > 0 else { return nil }
    let window = WordWindow(places.prefix(Self.reach + Self.reach / 2), in: index)
    var likenesses = [Float](repeating: 0, count: window.places.count)
    var before = [Double](repeating: 0, count: window.places.count + 1)
    for (row, word) in words.enumerated() {
      let worth = word.weight * Self.worth[row]
      window.likenesses(to: word, into: &likenesses)
      var now = before
      for column in window.places.indices {
        let alike = likenesses[column]
        let matched = alike > 0 ? before[column] + worth * Double(alike) : 0
        now[column + 1] = max(before[column + 1], now[column], matched)
      }
      before = now
    }
    return before[window.places.count] / total
  }

  /// What both sides say together. One side that holds says more than two that half hold, since an
  /// edit often ends at one edge of a passage; where nothing is known, nothing speaks for the place.
  static func together(_ before: Double?, _ after: Double?) -> Double {
    guard let before, let after else { return before ?? after ?? 0 }
    return 0.65 * max(before, after) + 0.35 * min(before, after)
  }

  /// How many words are compared, and half as many more of the text for what was put in between.
  private static let reach = 8
  /// What each word counts, by its distance.
  private static let worth: [Double] = (1..<reach).reduce(into: [1]) { worth, _ in
    worth.append(worth[worth.count - 1] * 0.9)
  }
}
