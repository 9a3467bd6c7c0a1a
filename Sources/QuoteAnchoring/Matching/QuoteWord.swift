import Foundation
import TextAnalysis

/// One word of a passage or its context, beside the text it is sought in.
package struct QuoteWord: Sendable {
  let letters: [Unicode.Scalar]
  /// Its number in the text's vocabulary; nil where the text doesn't hold it.
  let number: Int?
  /// What its match is worth: rare words tell more than common ones.
  let weight: Double
  /// Which letters it has; see `signature(_:)`.
  let signature: UInt32
  /// False for a word that is only ever equal or different: a short one, or a figure.
  let isComparable: Bool

  init(_ letters: [Unicode.Scalar], number: Int?, weight: Double) {
    self.letters = letters
    self.number = number
    self.weight = weight
    signature = Self.signature(letters)
    isComparable = letters.count >= Self.leastLetters && !letters.contains(where: \.isFigure)
  }

  /// Rules out, cheaply, words whose lengths or letters differ too much.
  @inline(__always)
  func mayResemble(_ other: UInt32, _ count: Int) -> Bool {
    let longest = max(letters.count, count)
    return count >= Self.leastLetters && abs(letters.count - count) * 5 <= longest * 2
      && max((signature & ~other).nonzeroBitCount, (other & ~signature).nonzeroBitCount) * 5
        <= longest * 2
  }

  /// The likeness to a word of so many letters at some distance: none where more than two in five
  /// letters differ, as those of any two words do.
  @inline(__always)
  func likeness(at distance: Int, _ count: Int) -> Float {
    let longest = max(letters.count, count)
    return distance * 5 <= longest * 2 ? 1 - Float(distance) / Float(longest) : 0
  }

  /// Which letters a word has, one bit for all that are equal modulo 32; cheap to compare.
  static func signature(_ letters: some Sequence<Unicode.Scalar>) -> UInt32 {
    letters.reduce(0) { $0 | 1 << ($1.value & 31) }
  }

  /// Of shorter words, one letter makes another word.
  private static let leastLetters = 4
}

extension Unicode.Scalar {
  var isFigure: Bool {
    value < 0x80 ? ("0"..."9").contains(self) : properties.numericType != nil
  }
}

extension WordIndex {
  /// The words of a passage or its context, in order.
  package func words(of quote: [Unicode.Scalar]) -> [QuoteWord] {
    let letters = Words.lowered(quote)
    return Words.list(of: quote).map { word in
      let number = vocabulary.number(of: letters[word.range], word.hash, in: self.letters)
      return QuoteWord(
        Array(letters[word.range]), number: number,
        weight: weight(frequency: number.map { frequency(of: $0) } ?? 0))
    }
  }

  /// The inverse document frequency of a word, scaled to reach from about 0.5 for one of every ten
  /// words to 1.25 for one that the text doesn't hold.
  private func weight(frequency: Int) -> Double {
    let size = Double(count + 50)
    return 0.25 + log(1 + size / Double(frequency + 1)) / log(size + 1)
  }
}
