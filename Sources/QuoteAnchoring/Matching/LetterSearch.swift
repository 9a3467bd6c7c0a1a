/// Looks for places whose letters resemble a passage, without regard to its words.
struct LetterSearch {
  struct Place {
    /// Words of the text.
    let words: Range<Int>
    /// From 0 for letters as alike as those of any two texts to 1 for the same.
    let likeness: Double
  }

  private let letters: [Unicode.Scalar]
  private let index: WordIndex
  /// The greatest distance that is worth a look.
  private let limit: Int

  init(_ letters: [Unicode.Scalar], in index: WordIndex) {
    self.letters = letters
    self.index = index
    limit = Int(Double(letters.count) * Self.greatestShare)
  }

  /// The best places, which may overlap those that a search by words finds: near some words, where
  /// much may differ, and anywhere else, where less may.
  func places(near windows: [WordWindow]) -> [Place] {
    guard limit > 0 else { return [] }
    let backwards = BitParallelPattern(letters.reversed())
    return ends(in: stretches(near: windows)).compactMap { end, distance in
      var start = end
      var least = Int.max
      let reach = index.letters[max(0, end - letters.count - limit)..<end]
      backwards.search(reach.reversed()) { length, distance in
        if distance < least { (least, start) = (distance, end - length) }
      }
      let words = index.words(within: start..<end)
      let share = Double(distance) / Double(letters.count)
      return words.isEmpty
        ? nil : Place(words: words, likeness: max(0, 1 - share / Self.shareOfStrangers))
    }
  }

  /// Half-open, in letters of the text, in order, parted from one another.
  private func stretches(near windows: [WordWindow]) -> [Range<Int>] {
    let anywhere = GramFilter(
      letters, errors: Int(Double(letters.count) * Self.greatestShareAnywhere)
    )
    .stretches(of: index.grams)
    let near = windows.map { index.scalars(of: $0.range) }
    return (anywhere + near).sorted { $0.lowerBound < $1.lowerBound }
      .reduce(into: []) { GramFilter.add($1, to: &$0) }
  }

  /// Where the text comes nearest, each time it comes near.
  private func ends(in stretches: [Range<Int>]) -> [(end: Int, distance: Int)] {
    var ends: [(end: Int, distance: Int)] = []
    let pattern = BitParallelPattern(letters)
    for stretch in stretches {
      pattern.search(index.letters[stretch]) { length, distance in
        guard distance <= limit else { return }
        let end = stretch.lowerBound + length
        if let last = ends.last, end - last.end < letters.count {
          if distance < last.distance { ends[ends.count - 1] = (end, distance) }
        } else {
          ends.append((end, distance))
        }
      }
    }
    return Array(ends.sorted { ($0.distance, $0.end) < ($1.distance, $1.end) }.prefix(Self.most))
  }

  /// Two passages that have nothing to do with one another differ in about half of their letters.
  private static let shareOfStrangers = 0.5
  /// Beyond this, words tell more than letters.
  private static let greatestShare = 0.2
  /// Beyond this, the filter would hold back nothing.
  private static let greatestShareAnywhere = 0.1
  private static let most = 4
}
