import TextAnalysis

/// Words of a language by which names are told from other words.
package struct NameWording: Sendable {
  /// Months, weekdays and other words that are written with a capital or begin sentences, in small
  /// letters.
  package let ordinary: Set<[Unicode.Scalar]>
  /// What stands before names, in small letters and without full stops: `mr`, `president`.
  package let titles: Set<[Unicode.Scalar]>

  package init(ordinary: [String] = [], titles: [String] = []) {
    self.ordinary = Set(ordinary.map(Self.folded))
    self.titles = Set(titles.map(Self.folded))
  }

  private static func folded(_ word: String) -> [Unicode.Scalar] {
    NameWords.withoutStop(NameWords.lowercased(NameWords.split(word).joined(separator: [" "])))
  }
}
