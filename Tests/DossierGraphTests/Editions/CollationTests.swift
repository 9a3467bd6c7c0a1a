import Testing

@testable import Collation
@testable import TextAnalysis

@Suite("An edition collated with its original")
struct CollationTests {
  @Test("keeps a text that is the same, word by word")
  func same() {
    let shown = Shown(Self.article, Self.article)
    #expect(shown.rows == ["kept", "kept", "kept", "kept"])
    #expect(shown.figures.keptPercent == 100)
    #expect(shown.figures.originalWords.kept == shown.figures.originalWords.total)
  }

  @Test("shows paragraphs that it cuts and adds, and what of others it changes")
  func cutAddedChanged() {
    let shown = Shown(
      """
      The wall stood for twenty-eight years in the middle of the city.

      Nobody who lived beside it believed that it would ever fall down.

      It fell on a Thursday evening in November, by mistake.
      """,
      """
      The wall stood for twenty-eight years in the middle of the city.

      It fell on a Thursday night in November, by mistake.

      Pieces of it are sold to tourists even now.
      """)
    #expect(
      shown.rows == [
        "kept",
        "cut -(Nobody who lived beside it believed that it would ever fall down.)",
        "changed =(It fell on a Thursday) #(evening|night) =(in November, by mistake.)",
        "added +(Pieces of it are sold to tourists even now.)",
      ])
    #expect(shown.figures.originalWords == .init(kept: 21, changed: 1, alone: 12))
    #expect(shown.figures.editionWords == .init(kept: 21, changed: 1, alone: 9))
    #expect(shown.figures.originalParagraphs == .init(kept: 1, changed: 1, alone: 1))
    #expect(shown.figures.editionParagraphs == .init(kept: 1, changed: 1, alone: 1))
    #expect(shown.figures.keptPercent == 62)
  }

  @Test("calls a paragraph moved that stands elsewhere, and shows what of it was changed")
  func movedParagraph() {
    let shown = Shown(
      Self.article,
      """
      \(Self.paragraphs[1])

      \(Self.paragraphs[2])

      \(Self.paragraphs[3])

      \(Self.paragraphs[0].replacing("harbour", with: "port"))
      """)
    #expect(
      shown.rows == [
        "away to 4", "kept", "kept", "kept",
        "moved =(The ships that left the) #(harbour|port) =(that morning carried grain for three cities.)",
      ])
    #expect(shown.figures.originalParagraphs == .init(kept: 3, moved: 1))
    #expect(shown.figures.editionParagraphs == .init(kept: 3, moved: 1))
  }

  @Test("calls a sentence moved that stands in another paragraph")
  func movedSentence() {
    let sentence = "Only the pilot knew how shallow the water had become."
    let shown = Shown(
      [Self.paragraphs[0] + " " + sentence, Self.paragraphs[1], Self.paragraphs[2]]
        .joined(separator: "\n\n"),
      [Self.paragraphs[0], Self.paragraphs[1], Self.paragraphs[2] + " " + sentence]
        .joined(separator: "\n\n"))
    #expect(shown.rows.first?.hasSuffix("away(\(sentence))") == true)
    #expect(shown.rows.last?.hasSuffix("here(\(sentence))") == true)
    #expect(shown.figures.originalWords.moved == 10)
    #expect(shown.figures.originalWords.alone == 0)
  }

  @Test("does not join paragraphs because a sentence was moved from one to the other")
  func notJoined() {
    let sentence = "Only the pilot knew how shallow the water had become."
    let (outline, _) = Shown.outline(
      [
        Self.paragraphs[0], Self.paragraphs[1] + " " + sentence, Self.paragraphs[2],
        Self.paragraphs[3],
      ]
      .joined(separator: "\n\n"),
      [Self.paragraphs[0], Self.paragraphs[1], Self.paragraphs[3] + " " + sentence]
        .joined(separator: "\n\n"))
    #expect(outline.rows.map(\.fate) == [.kept, .changed, .cut, .changed])
    #expect(outline.figures.originalWords == .init(kept: 40, moved: 10, alone: 13))
  }

  @Test("keeps paragraphs that were parted or joined in one row")
  func parted() {
    let joined = Self.paragraphs[1] + " " + Self.paragraphs[2]
    let whole = [Self.paragraphs[0], joined, Self.paragraphs[3]].joined(separator: "\n\n")
    let (outline, _) = Shown.outline(whole, Self.article)
    #expect(outline.rows.map(\.fate) == [.kept, .kept, .kept])
    #expect(outline.rows[1].original == 1..<2)
    #expect(outline.rows[1].edition == 1..<3)
    #expect(Shown.outline(Self.article, whole).0.rows[1].original == 1..<3)
  }

  @Test("takes other capitals and signs for the same words, and says so")
  func restyled() {
    let shown = Shown(
      "Trump claims he wants closer ties, “now” — at last.",
      "Trump Claims he wants Closer Ties “now”, at last.")
    #expect(
      shown.runs == [
        "=(Trump)", "~(claims|Claims)", "=(he wants)", "~(closer ties, “now” —|Closer Ties “now”,)",
        "=(at last.)",
      ])
    #expect(shown.rows[0].hasPrefix("kept"))
  }

  @Test("lets words weigh more than signs: a comma is never kept in place of a word")
  func signs() {
    let shown = Shown("One, two, three and four", "One two, and four, three")
    #expect(shown.figures.originalWords.kept == 4)
  }

  @Test("links a heading that was written anew to the old one between the same paragraphs")
  func heading() {
    let shown = Shown(
      [Self.paragraphs[0], "Why the harbour silted up", Self.paragraphs[1]]
        .joined(separator: "\n\n"),
      [Self.paragraphs[0], "Why it silted up", Self.paragraphs[1]].joined(separator: "\n\n"))
    #expect(shown.rows[1] == "changed =(Why) #(the harbour|it) =(silted up)")
  }

  @Test("does not keep little words between long stretches that are new")
  func islands() {
    let shown = Shown(
      (Self.paragraphs + ["A grey morning found most of them asleep in the cold hall."])
        .joined(separator: "\n\n"),
      (Self.paragraphs + ["A grey morning saw every child running out of the warm school."])
        .joined(separator: "\n\n"))
    #expect(
      shown.rows.last
        == "changed =(A grey morning) #(found most of them asleep in the cold hall.|saw every child running out of the warm school.)"
    )
  }

  @Test("counts letters of scripts without spaces, two for a word")
  func unspaced() {
    let shown = Shown("柏林墙在城中立了二十八年。", "柏林墙在城中立了三十年。")
    #expect(shown.figures.originalWords.total == 6)
    #expect(shown.figures.originalWords.kept > 3)
  }

  @Test("with a text that has no words has nothing", arguments: ["", "* * *"])
  func empty(text: String) {
    #expect(Shown(text, text).rows.isEmpty)
    #expect(Shown(text, "Two words").rows == ["added +(Two words)"])
    #expect(Shown(text, "Two words").figures.keptPercent == 0)
  }

  @Test("is never rounded to all or to nothing")
  func percent() {
    #expect(CollationFigures.percent(1, of: 1_000) == 1)
    #expect(CollationFigures.percent(999, of: 1_000) == 99)
    #expect(CollationFigures.percent(643, of: 1_031) == 62)
    #expect(CollationFigures.percent(0, of: 0) == 0)
    #expect(CollationFigures.percent(3, of: 3) == 100)
  }

  static let paragraphs = [
    "The ships that left the harbour that morning carried grain for three cities.",
    "Behind them the customs house stood open, its clerks gone to the square.",
    "No one had told the garrison, whose captain was asleep above the bakery.",
    "By noon the news had reached the hills and the bells began to ring.",
  ]

  static let article = paragraphs.joined(separator: "\n\n")
}

/// A collation in letters: `=` kept, `~` restyled, `#` replaced, `-` cut, `+` added.
struct Shown {
  let rows: [String]
  let runs: [String]
  let figures: CollationFigures

  static func text(_ text: String) -> CollatedText {
    CollatedText(PlainText(blocks: text.split(separator: "\n\n").map(String.init)))
  }

  static func outline(_ original: String, _ edition: String) -> (CollationOutline, Collation) {
    let (first, second) = (text(original), text(edition))
    let collation = Collation(of: second, with: first)
    return (CollationOutline(collation, of: second, with: first), collation)
  }

  init(_ original: String, _ edition: String) {
    let (first, second) = (Self.text(original), Self.text(edition))
    let (outline, collation) = Self.outline(original, edition)
    figures = outline.figures
    let words = Words(original: first, edition: second)
    runs = collation.rows.flatMap { $0.runs.map(words.shown) }
    rows = zip(collation.rows, outline.rows).map { row, outline in
      if case .movedAway(_, let there) = row { return "away to \(there)" }
      let isWhole = outline.fate == .kept && row.runs.count == 1
      return ([outline.fate.rawValue] + (isWhole ? [] : row.runs.map(words.shown)))
        .joined(separator: " ")
    }
  }

  private struct Words {
    let original: CollatedText
    let edition: CollatedText

    func shown(_ run: Collation.Run) -> String {
      switch run {
      case .kept(let words, _): "=(\(original.text(words)))"
      case .restyled(let words, let there): "~(\(original.text(words))|\(edition.text(there)))"
      case .replaced(let words, let there): "#(\(original.text(words))|\(edition.text(there)))"
      case .cut(let words): "-(\(original.text(words)))"
      case .added(let words): "+(\(edition.text(words)))"
      case .movedAway(let words, _): "away(\(original.text(words)))"
      case .movedHere(let words, _): "here(\(edition.text(words)))"
      }
    }
  }
}
