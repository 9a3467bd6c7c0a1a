import DossierCore
import DossierRandom
import DossierTesting
import Testing

@testable import DossierGraph
@testable import DossierModel
@testable import TextAnalysis

/// A script in which texts are made at random.
struct RandomScript: Sendable, CustomTestStringConvertible {
  let language: String
  let letters: [String]
  /// A letter that no text has, so that a word with it stands in none.
  let stranger: String
  /// What stands between words.
  var space = " "
  var testDescription: String { language }

  init(_ language: String, _ letters: String, stranger: String, space: String = " ") {
    self.language = language
    self.letters = letters.split(separator: " ").map(String.init)
    self.stranger = stranger
    self.space = space
  }

  static let all = [
    RandomScript("en", "a b c d e é ï o S t u N", stranger: "x"),
    RandomScript("ru", "а б в г д е ё и Й о П т", stranger: "ж"),
    RandomScript("el", "α β γ δ ε ή ι ο Σ τ ς", stranger: "ξ"),
    RandomScript("ar", "ا ب ت َب ج د ُر س ع ل م ن و ي", stranger: "خ"),
    RandomScript("he", "א ב ג ד ה שׁ ו ל ם מ נ ת", stranger: "צ"),
    RandomScript("hi", "अ क का कि ग त ते न म मं र ल", stranger: "झ"),
    RandomScript("th", "ก ข กา กี งู ต เต น น้ ม ร ล", stranger: "ฬ", space: ""),
    RandomScript("ko", "가 각 나 다 라 말 문 사 이 집 한 글", stranger: "꽃"),
    RandomScript("zh", "人 大 小 中 国 山 水 火 日 月 天 地", stranger: "龍", space: ""),
    RandomScript("ja", "あ い う が ん カ ー ッ プ 山 川 日", stranger: "龍", space: ""),
  ]

  func word(_ random: inout SeededRandom) -> String {
    if space == " ", Int.random(in: 0..<12, using: &random) == 0 {
      return String(Int.random(in: 1...2_100, using: &random))
    }
    let count = space.isEmpty ? 1 : Int.random(in: 2...7, using: &random)
    return (0..<count).compactMap { _ in letters.randomElement(using: &random) }.joined()
  }

  /// The words with one that stands in no text in the place of one.
  func changed(_ words: [String], _ random: inout SeededRandom) -> [String] {
    var words = words
    let place = Int.random(in: words.indices, using: &random)
    let isWhole = Bool.random(using: &random)
    words[place] = isWhole ? stranger + stranger : stranger + words[place]
    return words
  }
}

@Suite("Quotations of texts at random")
struct RandomQuotationTests {
  private static let seeds: [UInt64] = [1, 2, 3]

  /// Words in sentences and lines, as a source has them, and the same words as they are quoted.
  private struct Source {
    var words: [String] = []
    var text = ""

    init(_ script: RandomScript, _ random: inout SeededRandom) {
      for paragraph in 0..<6 {
        let count = Int.random(in: 30...60, using: &random)
        for number in 0..<count {
          let word = script.word(&random)
          let ends = number + 1 == count
          let mark = ends ? "." : Int.random(in: 0..<9, using: &random) == 0 ? "," : ""
          let isBroken = script.space == " " && Int.random(in: 0..<10, using: &random) == 0
          words.append(word + mark + (ends ? "" : mark.isEmpty ? script.space : " "))
          text += word + mark
          text += ends ? "" : isBroken && mark.isEmpty ? "\n" : mark.isEmpty ? script.space : " "
        }
        if paragraph < 5 {
          words.append("\n\n")
          text += "\n\n"
        }
      }
    }

    /// Some words in a row within a paragraph.
    func span(_ random: inout SeededRandom) -> [String] {
      let start = Int.random(in: words.indices, using: &random)
      let count = Int.random(in: 2...9, using: &random)
      let span = words[start...].prefix(count).prefix { $0 != "\n\n" }
      return span.isEmpty ? self.span(&random) : Array(span)
    }
  }

  @Test(
    "of the very words verify, and with one word changed never do",
    arguments: RandomScript.all, seeds)
  func verified(script: RandomScript, seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let source = Source(script, &random)
    let style = QuotationStyle(language: script.language).outer
    var paragraphs: [String] = []
    var unsaid: Set<String> = []
    for _ in 0..<40 {
      let said = source.span(&random)
      let isChanged = Bool.random(using: &random)
      let words = (isChanged ? script.changed(said, &random) : said).joined()
        .trimmingSpaces
      let marks =
        [(style.opening, style.closing), ("“", "”"), ("«", "»")]
        .randomElement(using: &random) ?? ("“", "”")
      if isChanged { unsaid.insert(words) }
      paragraphs.append("5: \(marks.0)\(words)\(marks.1) – 7")
    }
    let article = QuotingDossier.article(
      paragraphs.joined(separator: "\n\n"), "language: \(script.language)\n")
    let found = try await QuotingDossier(article, ["Originals/letter.txt": source.text])
      .compose().diagnostics.filter { $0.id == .quotationNotFound }
    let lines = article.split(separator: "\n", omittingEmptySubsequences: false)
    let told = found.compactMap { diagnostic -> String? in
      guard case .span(let span) = diagnostic.place else { return nil }
      return String(lines[span.start.line - 1])
    }
    let expected = paragraphs.filter { paragraph in unsaid.contains { paragraph.contains($0) } }
    #expect(Set(told) == Set(expected))
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
