/// Words of a text, with what comparing them asks for laid side by side.
struct WordWindow {
  /// Which words of the text, each beside its neighbour.
  let places: [Int]
  let index: WordIndex
  /// Of each word: its number, how many letters it has and which.
  let numbers: [Int]
  let lengths: [Int]
  let signatures: [UInt32]

  /// From the first of the words to the last.
  var range: Range<Int> { (places.first ?? 0)..<(places.last.map { $0 + 1 } ?? 0) }

  init(_ places: some Sequence<Int>, in index: WordIndex) {
    self.places = Array(places)
    self.index = index
    numbers = self.places.map { index.numbers[$0] }
    lengths = self.places.map { index.words[$0].range.count }
    signatures = numbers.map { index.signatures[$0] }
  }

  /// How alike the letters of a word and of each of these are, from 0 to 1: inflections, spellings and
  /// slips. Short words and figures are equal or different, never alike.
  ///
  /// - Parameter row: as long as there are words.
  func likenesses(to word: QuoteWord, into row: inout [Float]) {
    let number = word.number ?? -1
    var pattern: BitParallelPattern?
    row.withUnsafeMutableBufferPointer { row in
      numbers.withUnsafeBufferPointer { numbers in
        for column in row.indices { row[column] = numbers[column] == number ? 1 : 0 }
      }
      guard word.isComparable else { return }
      lengths.withUnsafeBufferPointer { lengths in
        signatures.withUnsafeBufferPointer { signatures in
          for column in row.indices
          where row[column] == 0 && word.mayResemble(signatures[column], lengths[column]) {
            let made = pattern ?? BitParallelPattern(word.letters)
            pattern = made
            row[column] = word.likeness(at: made.distance(to: letters(column)), lengths[column])
          }
        }
      }
    }
  }

  /// What the words of a passage weigh that stand here letter for letter, in their order.
  func weight(inOrderOf words: [QuoteWord]) -> Float {
    var best = [Float](repeating: 0, count: numbers.count + 1)
    best.withUnsafeMutableBufferPointer { best in
      numbers.withUnsafeBufferPointer { numbers in
        for word in words {
          guard let number = word.number else { continue }
          let weight = Float(word.weight)
          var diagonal: Float = 0
          for column in numbers.indices {
            let above = best[column + 1]
            let matched = numbers[column] == number ? diagonal + weight : 0
            best[column + 1] = max(above, best[column], matched)
            diagonal = above
          }
        }
      }
    }
    return best[numbers.count]
  }

  /// Whether a word is written as this one and the one before it, as by a hyphen.
  @inline(__always)
  func joins(_ word: QuoteWord, at column: Int) -> Bool {
    guard column > 0, lengths[column - 1] + lengths[column] == word.letters.count,
      signatures[column - 1] | signatures[column] == word.signature
    else { return false }
    return word.letters.elementsEqual(letters(column - 1) + letters(column))
  }

  /// Whether this word is written as two that follow one another.
  @inline(__always)
  func joins(_ first: QuoteWord, _ second: QuoteWord, at column: Int) -> Bool {
    guard first.letters.count + second.letters.count == lengths[column],
      first.signature | second.signature == signatures[column]
    else { return false }
    return letters(column).elementsEqual(first.letters + second.letters)
  }

  private func letters(_ column: Int) -> ArraySlice<Unicode.Scalar> {
    index.letters[index.words[places[column]].range]
  }
}
