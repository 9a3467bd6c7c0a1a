/// Which paragraphs of two texts share runs of three words, by an index of those runs (Broder's
/// shingles, 1997). Runs that stand in many paragraphs tell nothing and are left out.
struct ParagraphShingles {
  /// Two paragraphs that share words.
  struct Candidate: Sendable {
    let original: Int
    let edition: Int
    /// How many runs they share.
    let shared: Int
    /// What part of the runs of the one that has fewer are shared, in per cent.
    let share: Int
    /// Whether one stands within the other, as a part of it.
    let isPart: Bool
  }

  private static let length = 3
  /// A run that stands in more paragraphs is left out.
  private static let mostPlaces = 8
  /// From so many per cent of the runs of one paragraph, it stands in the other whole.
  private static let leastWhole = 60

  /// In order of the original, then of the edition.
  static func candidates(
    _ numbers: WordNumbers, _ original: CollatedText, _ edition: CollatedText
  ) -> [Candidate] {
    let sizes = edition.wordsOfParagraphs.map { runs($0) }
    let index = index(numbers, edition)
    var candidates: [Candidate] = []
    for (paragraph, words) in original.wordsOfParagraphs.enumerated() {
      var shared: [Int: Int] = [:]
      for run in hashes(numbers.original, words) {
        guard let places = index[run], places.count <= mostPlaces else { continue }
        for place in places { shared[place, default: 0] += 1 }
      }
      for place in shared.keys.sorted() {
        let size = min(runs(words), sizes[place])
        let count = min(shared[place] ?? 0, size)
        let isWithin = 100 * count >= leastWhole * size
        let isWhole = 100 * count >= leastWhole * max(runs(words), sizes[place])
        candidates.append(
          Candidate(
            original: paragraph, edition: place, shared: count, share: 100 * count / size,
            isPart: isWithin && !isWhole))
      }
    }
    return candidates
  }

  private static func index(_ numbers: WordNumbers, _ text: CollatedText) -> [UInt64: [Int]] {
    var index: [UInt64: [Int]] = [:]
    index.reserveCapacity(text.words.count)
    for (paragraph, words) in text.wordsOfParagraphs.enumerated() {
      for run in hashes(numbers.edition, words) {
        guard index[run]?.last != paragraph, index[run]?.count ?? 0 <= mostPlaces else { continue }
        index[run, default: []].append(paragraph)
      }
    }
    return index
  }

  private static func runs(_ words: Range<Int>) -> Int { max(1, words.count - length + 1) }

  /// A paragraph of fewer words is one run.
  private static func hashes(_ numbers: [Int], _ words: Range<Int>) -> [UInt64] {
    guard words.count > length else { return [WordShingles.hash(numbers[words])] }
    return (words.lowerBound...words.upperBound - length).map {
      WordShingles.hash(numbers[$0..<$0 + length])
    }
  }
}
