import DossierCore
import DossierMarkdown

@testable import Collation
@testable import DossierGraph
@testable import TextAnalysis

/// An original and an edition of it.
enum CollationTarget {
  static func run(_ input: FuzzedInput) {
    let parts = input.parts(2).map { text(String(decoding: $0, as: UTF8.self)) }
    let (original, edition) = (parts[0], parts[1])
    let there = Collation(of: edition, with: original)
    let back = Collation(of: original, with: edition)
    if original.scalars != edition.scalars {
      hold(there.rows.mirrored == back.rows, "another collation from the other side")
    }
    holdEveryWordOnce(there, original, edition)
    holdSameWords(there, WordNumbers(original, edition))
    let figures = CollationOutline(there, of: edition, with: original).figures
    hold(figures.originalWords.total == WordCount.words(in: original.scalars), "words")
    hold(figures.editionWords.total == WordCount.words(in: edition.scalars), "words")
    hold(figures.originalParagraphs.total == original.paragraphs.count, "paragraphs")
    hold(figures.editionParagraphs.total == edition.paragraphs.count, "paragraphs")
  }

  private static func text(_ text: String) -> CollatedText {
    var scalars: [Unicode.Scalar] = []
    var paragraphs: [Range<Int>] = []
    for line in text.unicodeScalars.split(separator: "\n") {
      let start = scalars.count
      scalars += line
      paragraphs.append(start..<scalars.count)
      scalars += ["\n", "\n"]
    }
    return CollatedText(scalars, paragraphs: paragraphs)
  }

  private static func holdEveryWordOnce(
    _ collation: Collation, _ original: CollatedText, _ edition: CollatedText
  ) {
    var (first, second): ([Int], [Int]) = ([], [])
    for run in collation.rows.flatMap(\.runs) {
      switch run {
      case .kept(let words, let there), .restyled(let words, let there),
        .replaced(let words, let there):
        first += words
        second += there
      case .cut(let words), .movedAway(let words, _): first += words
      case .added(let words), .movedHere(let words, _): second += words
      }
    }
    hold(first.sorted() == Array(original.words.indices), "\(first)")
    hold(second.sorted() == Array(edition.words.indices), "\(second)")
  }

  private static func holdSameWords(_ collation: Collation, _ numbers: WordNumbers) {
    for run in collation.rows.flatMap(\.runs) {
      switch run {
      case .kept(let words, let there), .restyled(let words, let there),
        .movedAway(let words, let there), .movedHere(let there, let words):
        hold(numbers.original[words] == numbers.edition[there], "\(run)")
      case .replaced(let words, let there):
        hold(!words.isEmpty && !there.isEmpty, "\(run)")
      case .cut(let words), .added(let words):
        hold(!words.isEmpty, "\(run)")
      }
    }
  }
}
