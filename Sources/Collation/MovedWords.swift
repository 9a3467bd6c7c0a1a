/// Finds runs of words that stand elsewhere in the edition: not beside the words around them.
package struct MovedWords {
  /// Words that follow one another alike in both texts, half-open.
  package struct Run: Sendable, Equatable {
    let original: Range<Int>
    let edition: Range<Int>
  }

  private let numbers: WordNumbers
  private let length = 4
  /// A run of fewer words says nothing of where it comes from.
  private let fewestWords = 7
  private let leastWeight = 50
  private let mostPlaces = 8
  /// Of each word, whether nothing matches it yet.
  private var isFreeInOriginal: [Bool]
  private var isFreeInEdition: [Bool]

  init(_ numbers: WordNumbers, pairs: some Sequence<WordMatching.Pair>) {
    self.numbers = numbers
    isFreeInOriginal = Array(repeating: true, count: numbers.original.count)
    isFreeInEdition = Array(repeating: true, count: numbers.edition.count)
    for pair in pairs {
      isFreeInOriginal[pair.original] = false
      isFreeInEdition[pair.edition] = false
    }
  }

  /// The longest runs first chosen, none overlapping another; in order of the original.
  ///
  /// - Parameter paragraphs: the words of each text's paragraphs, which no run crosses.
  mutating func runs(
    _ original: [Range<Int>], _ edition: [Range<Int>]
  ) -> [Run] {
    let index = index(edition)
    guard !index.isEmpty else { return [] }
    var found: [Run] = []
    for paragraph in original {
      for start in paragraph {
        guard let run = hash(at: start, paragraph, numbers.original, isFreeInOriginal),
          let places = index[run], places.count <= mostPlaces
        else { continue }
        found += places.compactMap {
          longest(from: start, in: paragraph, $0.word, edition[$0.paragraph])
        }
      }
    }
    found.sort {
      ($1.original.count, $0.original.lowerBound, $0.edition.lowerBound)
        < ($0.original.count, $1.original.lowerBound, $1.edition.lowerBound)
    }
    return found.filter { take($0) }.sorted { $0.original.lowerBound < $1.original.lowerBound }
  }

  private struct Place {
    let word: Int
    let paragraph: Int
  }

  private func index(_ paragraphs: [Range<Int>]) -> [UInt64: [Place]] {
    var index: [UInt64: [Place]] = [:]
    for (number, paragraph) in paragraphs.enumerated() {
      for start in paragraph {
        guard let run = hash(at: start, paragraph, numbers.edition, isFreeInEdition),
          index[run]?.count ?? 0 <= mostPlaces
        else { continue }
        index[run, default: []].append(Place(word: start, paragraph: number))
      }
    }
    return index
  }

  private func hash(
    at start: Int, _ paragraph: Range<Int>, _ numbers: [Int], _ isFree: [Bool]
  ) -> UInt64? {
    guard start + length <= paragraph.upperBound,
      isFree[start..<start + length].allSatisfy(\.self)
    else { return nil }
    return WordShingles.hash(numbers[start..<start + length])
  }

  /// The run from a place on; nil where it begins earlier, or is too short.
  private func longest(
    from start: Int, in paragraph: Range<Int>, _ place: Int, _ other: Range<Int>
  ) -> Run? {
    if start > paragraph.lowerBound, place > other.lowerBound, isAlike(start - 1, place - 1) {
      return nil
    }
    var count = 0
    var weight = 0
    while start + count < paragraph.upperBound, place + count < other.upperBound,
      isAlike(start + count, place + count)
    {
      weight += numbers.weights[numbers.original[start + count]]
      count += 1
    }
    guard count >= fewestWords, weight >= leastWeight else { return nil }
    return Run(original: start..<start + count, edition: place..<place + count)
  }

  private func isAlike(_ word: Int, _ other: Int) -> Bool {
    isFreeInOriginal[word] && isFreeInEdition[other]
      && numbers.original[word] == numbers.edition[other]
  }

  private mutating func take(_ run: Run) -> Bool {
    guard isFreeInOriginal[run.original].allSatisfy(\.self),
      isFreeInEdition[run.edition].allSatisfy(\.self)
    else { return false }
    for word in run.original { isFreeInOriginal[word] = false }
    for word in run.edition { isFreeInEdition[word] = false }
    return true
  }
}
