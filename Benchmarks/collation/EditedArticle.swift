import Foundation
import TextAnalysis

/// An article made up, and an edition of it; the same at every run.
struct EditedArticle {
  enum Kind: String, CaseIterable {
    case same = "the same"
    case abridged = "a third of the paragraphs cut"
    case edited = "a tenth of the words edited, some moved"
    case rewritten = "half of the words edited"
    case onePart = "one paragraph, a fifth of its words edited"
    case unrelated = "nothing in common"
    case reversed = "all paragraphs in the opposite order"
    case twoWords = "hostile: two words in any order, one paragraph"
    case copies = "hostile: a paragraph a hundred times"
    case lines = "hostile: 10,000 paragraphs of one word"
  }

  static let wordCount = 10_000
  private static let paragraphLength = 80

  let kind: Kind
  let original: PlainText
  let edition: PlainText

  init(_ kind: Kind) {
    self.kind = kind
    var language = Language()
    let count = Self.wordCount / Self.paragraphLength
    let article = (0..<count).map { _ in language.paragraph(Self.paragraphLength) }
    let copies = Array(repeating: article[0], count: count)
    let (first, second): ([[String]], [[String]]) =
      switch kind {
      case .same: (article, article)
      case .abridged: (article, Array(article.prefix(2 * count / 3)))
      case .edited: (article, language.moved(article.map { language.edited($0, tenths: 1) }))
      case .rewritten: (article, article.map { language.edited($0, tenths: 5) })
      case .onePart:
        ([article.flatMap(\.self)], [language.edited(article.flatMap(\.self), tenths: 2)])
      case .unrelated: (article, (0..<count).map { _ in language.paragraph(Self.paragraphLength) })
      case .reversed: (article, article.reversed())
      case .twoWords: ([language.coins(Self.wordCount)], [language.coins(Self.wordCount)])
      case .copies: (copies, Array(copies.dropFirst(7)))
      case .lines:
        (
          language.paragraph(Self.wordCount).map { [$0] },
          language.paragraph(Self.wordCount).map { [$0] }
        )
      }
    original = PlainText(paragraphs: first)
    edition = PlainText(paragraphs: second)
  }
}

/// Words whose frequencies are those of a language: the n-th is an n-th as frequent as the first.
private struct Language {
  private var random = SplitMix(state: 7)
  private var vocabulary: [String] = []

  init() {
    vocabulary = (0..<3_000).map { _ in
      let length = 1 + random.next() % 9
      return String(
        (0..<length).map { _ in Character(Unicode.Scalar(UInt8(97 + random.next() % 26))) })
    }
  }

  mutating func word() -> String {
    let share = Double(random.next() % 1_000_000) / 1_000_000
    return vocabulary[min(vocabulary.count - 1, Int(pow(Double(vocabulary.count), share)) - 1)]
  }

  mutating func paragraph(_ count: Int) -> [String] { (0..<count).map { _ in word() } }

  mutating func coins(_ count: Int) -> [String] {
    (0..<count).map { _ in vocabulary[Int(random.next() % 2)] }
  }

  /// So many tenths of the words replaced, left out or followed by another.
  mutating func edited(_ words: [String], tenths: UInt64) -> [String] {
    var edited: [String] = []
    for word in words {
      guard random.next() % 10 < tenths else {
        edited.append(word)
        continue
      }
      switch random.next() % 3 {
      case 0: edited.append(self.word())
      case 1: edited += [word, self.word()]
      default: break
      }
    }
    return edited
  }

  /// A tenth of the paragraphs elsewhere.
  mutating func moved(_ paragraphs: [[String]]) -> [[String]] {
    var moved = paragraphs
    for _ in 0..<paragraphs.count / 10 {
      let paragraph = moved.remove(at: Int(random.next() % UInt64(moved.count)))
      moved.insert(paragraph, at: Int(random.next() % UInt64(moved.count + 1)))
    }
    return moved
  }
}

extension PlainText {
  fileprivate init(paragraphs: [[String]]) {
    self.init()
    for paragraph in paragraphs {
      if !scalars.isEmpty { scalars += ["\n", "\n"] }
      let start = scalars.count
      scalars += paragraph.joined(separator: " ").unicodeScalars
      blocks.append(start..<scalars.count)
    }
  }
}

/// SplitMix64: numbers that are the same at every run.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
