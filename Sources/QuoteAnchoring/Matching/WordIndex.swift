import TextAnalysis

/// The words of a text, numbered so that equal words have equal numbers.
package struct WordIndex: Sendable {
  let words: Words
  /// The folded text in lower case, scalar for scalar.
  let letters: [Unicode.Scalar]
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

  init(_ words: Words) {
    self.words = words
    letters = Words.lowered(words.text.scalars)
    grams = GramIndex(letters)
    var vocabulary = Vocabulary(capacity: words.count)
    numbers = vocabulary.number(words.list, of: letters)
    self.vocabulary = vocabulary
    signatures = vocabulary.spellings.map { [letters] in QuoteWord.signature(letters[$0]) }
    (firsts, order) = Self.places(of: numbers, count: vocabulary.count)
  }

  package var count: Int { words.count }

  /// The offsets, among the words, of all that bear a number; ascending.
  func places(of number: Int) -> ArraySlice<Int> { order[firsts[number]..<firsts[number + 1]] }

  func frequency(of number: Int) -> Int { firsts[number + 1] - firsts[number] }

  /// The words of which a stretch of the folded text holds at least a part.
  package func words(within range: Range<Int>) -> Range<Int> { words.words(within: range) }

  /// The stretch of the folded text that a non-empty range of words takes.
  package func scalars(of words: Range<Int>) -> Range<Int> { self.words.scalars(of: words) }

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
