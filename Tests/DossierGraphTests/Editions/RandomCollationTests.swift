import Testing

@testable import Collation
@testable import TextAnalysis

@Suite("Whatever is done to a text, its collation")
struct RandomCollationTests {
  static let seeds = Array(UInt64(1)...60)

  @Test("has every word of both texts once, and rows and runs in order", arguments: seeds)
  func everyWordOnce(seed: UInt64) {
    let (original, edition) = RandomArticle.pair(seed)
    let count = WordTally(Collation(of: edition, with: original))
    #expect(count.original.sorted() == Array(original.words.indices))
    #expect(count.edition.sorted() == Array(edition.words.indices))
    #expect(count.inPlace.original == count.inPlace.original.sorted())
    #expect(count.inPlace.edition == count.inPlace.edition.sorted())
  }

  @Test("keeps and moves only words that are the same", arguments: seeds)
  func sameWords(seed: UInt64) {
    let (original, edition) = RandomArticle.pair(seed)
    let numbers = WordNumbers(original, edition)
    for run in Collation(of: edition, with: original).rows.flatMap(\.runs) {
      switch run {
      case .kept(let words, let there):
        #expect(numbers.original[words] == numbers.edition[there])
        #expect(numbers.originalStyle[words] == numbers.editionStyle[there])
      case .restyled(let words, let there):
        #expect(numbers.original[words] == numbers.edition[there])
      case .movedAway(let words, let there), .movedHere(let there, let words):
        #expect(numbers.original[words] == numbers.edition[there])
      case .replaced(let words, let there):
        #expect(!words.isEmpty && !there.isEmpty)
      case .cut(let words), .added(let words):
        #expect(!words.isEmpty)
      }
    }
  }

  @Test("is the same from either side, original and edition changing places", arguments: seeds)
  func symmetric(seed: UInt64) {
    let (original, edition) = RandomArticle.pair(seed)
    let there = Collation(of: edition, with: original)
    let back = Collation(of: original, with: edition)
    #expect(there.rows.mirrored == back.rows)
    let figures = there.figures(of: edition, with: original)
    let mirrored = back.figures(of: original, with: edition)
    #expect(figures.originalWords == mirrored.editionWords)
    #expect(figures.editionWords == mirrored.originalWords)
    #expect(figures.originalParagraphs == mirrored.editionParagraphs)
    #expect(figures.editionParagraphs == mirrored.originalParagraphs)
  }

  @Test("keeps all of a text that is not edited", arguments: seeds)
  func identity(seed: UInt64) {
    let (text, _) = RandomArticle.pair(seed)
    let collation = Collation(of: text, with: text)
    for row in collation.rows {
      guard case .inPlace(let original, let edition, let runs) = row else {
        Issue.record("\(row)")
        continue
      }
      #expect(original == edition)
      #expect(runs.count == 1)
    }
    #expect(collation.figures(of: text, with: text).originalWords.kept > 0)
  }

  @Test("has figures that add up", arguments: seeds)
  func figures(seed: UInt64) {
    let (original, edition) = RandomArticle.pair(seed)
    let figures = Collation(of: edition, with: original).figures(of: edition, with: original)
    #expect(figures.originalWords.total == WordCount.words(in: original.scalars))
    #expect(figures.editionWords.total == WordCount.words(in: edition.scalars))
    #expect(figures.originalParagraphs.total == original.paragraphs.count)
    #expect(figures.editionParagraphs.total == edition.paragraphs.count)
  }

  @Test("finds paragraphs wherever they were put, when none was edited", arguments: seeds)
  func shuffled(seed: UInt64) {
    var random = SplitMix(state: seed)
    let article = RandomArticle.paragraphs(&random, count: 12, shortest: 8)
    var other = article
    for _ in 0..<6 { other.insert(other.remove(at: random.below(12)), at: random.below(12)) }
    let (original, edition) = (RandomArticle.text(article), RandomArticle.text(other))
    let figures = Collation(of: edition, with: original).figures(of: edition, with: original)
    #expect(figures.originalWords.alone == 0)
    #expect(figures.originalWords.changed == 0)
  }
}

/// Which words the runs of a collation name.
private struct WordTally {
  var original: [Int] = []
  var edition: [Int] = []
  /// Those of paragraphs at their place.
  var inPlace: (original: [Int], edition: [Int]) = ([], [])

  init(_ collation: Collation) {
    for row in collation.rows {
      let (first, second) = (original.count, edition.count)
      for run in row.runs { add(run) }
      guard case .inPlace = row else { continue }
      inPlace.original += original[first...]
      inPlace.edition += edition[second...]
    }
  }

  private mutating func add(_ run: Collation.Run) {
    switch run {
    case .kept(let words, let there), .restyled(let words, let there),
      .replaced(let words, let there):
      original += words
      edition += there
    case .cut(let words), .movedAway(let words, _): original += words
    case .added(let words), .movedHere(let words, _): edition += words
    }
  }
}

/// Articles of words that are as unequally frequent as those of a language.
enum RandomArticle {
  /// An article, and an edition made of it by edits of every kind.
  static func pair(_ seed: UInt64) -> (original: CollatedText, edition: CollatedText) {
    var random = SplitMix(state: seed)
    let article = paragraphs(&random, count: 1 + random.below(14), shortest: 1)
    let share = random.below(60)
    var other = article.map { edited($0, share: share, &random) }
    for _ in 0..<random.below(other.count) {
      let paragraph = other.remove(at: random.below(other.count))
      if random.below(2) == 0 { other.insert(paragraph, at: random.below(other.count + 1)) }
      if random.below(5) == 0 { other.insert(paragraph, at: random.below(other.count + 1)) }
    }
    return (text(article), text(other))
  }

  static func text(_ paragraphs: [[String]]) -> CollatedText {
    CollatedText(PlainText(blocks: paragraphs.map { $0.joined(separator: " ") }))
  }

  static func paragraphs(_ random: inout SplitMix, count: Int, shortest: Int) -> [[String]] {
    (0..<count).map { _ in (0..<shortest + random.below(60)).map { _ in word(&random) } }
  }

  /// The n-th word is about an n-th as frequent as the first; some are in other scripts, and some
  /// have signs.
  private static func word(_ random: inout SplitMix) -> String {
    let rank = random.below(1 + random.below(1 + random.below(2_000)))
    switch rank % 97 {
    case 41: return "中国\(rank)"
    case 42: return "“\(rank)e\u{301}”,"
    case 43: return "—"
    case 44: return "W\(rank)."
    default: return "w\(rank)"
    }
  }

  private static func edited(
    _ words: [String], share: Int, _ random: inout SplitMix
  ) -> [String] {
    words.flatMap { word -> [String] in
      guard random.below(100) < share else { return [word] }
      switch random.below(4) {
      case 0: return [self.word(&random)]
      case 1: return [word, self.word(&random)]
      case 2: return [word.uppercased()]
      default: return []
      }
    }
  }
}
