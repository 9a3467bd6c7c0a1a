import TextAnalysis

/// The words of a folded text without regard to case, numbered so that equal words have equal
/// numbers. In scripts without spaces between words, each letter counts as a word.
package struct WordIndex: Sendable {
  /// The folded text in lower case, scalar for scalar.
  let letters: [Unicode.Scalar]
  /// Of each word, where it stands in the folded text; half-open, in order.
  let ranges: [Range<Int>]
  /// Of each word, its number in the vocabulary.
  let numbers: [Int]
  let vocabulary: Vocabulary
  /// Of each word of the vocabulary, which letters it has; see `QuoteWord`.
  let signatures: [UInt32]
  /// The runs of letters; see `GramFilter`.
  let grams: GramIndex
  /// Where each word of the vocabulary stands: for number `n` the words
  /// `order[firsts[n]..<firsts[n + 1]]`, ascending.
  private let order: [Int]
  private let firsts: [Int]

  init(_ folded: [Unicode.Scalar]) {
    letters = Self.lowered(folded)
    grams = GramIndex(letters)
    ranges = Self.words(in: letters)
    var vocabulary = Vocabulary(capacity: ranges.count)
    numbers = vocabulary.number(ranges, of: letters)
    self.vocabulary = vocabulary
    signatures = vocabulary.spellings.map { [letters] in QuoteWord.signature(letters[$0]) }
    (firsts, order) = Self.places(of: numbers, count: vocabulary.count)
  }

  package var count: Int { ranges.count }

  /// The offsets, among the words, of all that bear a number; ascending.
  func places(of number: Int) -> ArraySlice<Int> { order[firsts[number]..<firsts[number + 1]] }

  func frequency(of number: Int) -> Int { firsts[number + 1] - firsts[number] }

  /// The words of which a stretch of the folded text holds at least a part.
  package func words(within range: Range<Int>) -> Range<Int> {
    let first = ranges.bisection(where: { $0.upperBound > range.lowerBound })
    let end = ranges.bisection(where: { $0.lowerBound >= range.upperBound })
    return first..<max(first, end)
  }

  /// The stretch of the folded text that a non-empty range of words takes.
  package func scalars(of words: Range<Int>) -> Range<Int> {
    guard !words.isEmpty else { return 0..<0 }
    return ranges[words.lowerBound].lowerBound..<ranges[words.upperBound - 1].upperBound
  }

  static func lowered(_ folded: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var known: [Unicode.Scalar: Unicode.Scalar] = [:]
    return folded.map { scalar in
      if scalar.value < 0x80 { return scalar.inLowerCase }
      if let lower = known[scalar] { return lower }
      let lower = scalar.inLowerCase
      known[scalar] = lower
      return lower
    }
  }

  static func words(in letters: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(letters.count / 5)
    var start: Int?
    var isSpaced = false
    for (offset, letter) in letters.enumerated() {
      switch LetterKind(letter) {
      case .mark: continue
      case .spaced:
        if start != nil, isSpaced { continue }
        if let start { words.append(start..<offset) }
        start = offset
        isSpaced = true
      case .alone:
        if let start { words.append(start..<offset) }
        start = offset
        isSpaced = false
      case .parting:
        if let start { words.append(start..<offset) }
        start = nil
      }
    }
    if let start { words.append(start..<letters.count) }
    return words
  }

  private static func places(of numbers: [Int], count: Int) -> (firsts: [Int], order: [Int]) {
    var firsts = [Int](repeating: 0, count: count + 1)
    for number in numbers { firsts[number + 1] += 1 }
    for number in 0..<count { firsts[number + 1] += firsts[number] }
    var next = firsts
    var order = [Int](repeating: 0, count: numbers.count)
    for (place, number) in numbers.enumerated() {
      order[next[number]] = place
      next[number] += 1
    }
    return (firsts, order)
  }
}
