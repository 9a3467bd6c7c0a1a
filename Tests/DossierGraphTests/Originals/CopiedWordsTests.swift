import DossierCore
import DossierTesting
import Testing

@testable import DossierGraph
@testable import DossierModel
@testable import DossierPassages
@testable import DossierQuotations
@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("Words that were copied from pages")
struct CopiedWordsTests {
  private func found(
    _ body: String, original: String, language: String = "en", format: String = "txt"
  ) async throws -> [Diagnostic] {
    let more = "language: \(language)\n"
    var dossier = QuotingDossier(QuotingDossier.article(body, more))
    dossier.files["Originals/letter.txt"] = nil
    dossier.files["Originals/letter.\(format)"] = original
    dossier.files["Content/dossier.yaml"] = "title: A\n\(more)"
    return try await dossier.compose().diagnostics
  }

  @Test(
    "are as many as people count, whatever stands between them",
    arguments: [
      ("a war — the end", 4), ("a war—the end", 3), ("a war - the end", 4), ("a war -the end", 4),
      ("a war -- the end", 4), ("a war “—” the end", 4), ("a “war” - “the” end", 4),
      ("a war – “the end”", 4), ("a well-known war", 3), ("“a war” the end", 4),
    ])
  func counted(text: String, count: Int) {
    let comparable = ComparableText(text.unicodeScalars)
    #expect(QuotationSearch(comparable).words.count == count)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let original: String
    let quoted: String
    var language = "en"
    var testDescription: String { "\(quoted) in \(original)" }
  }

  @Test(
    "are quoted without what copying made of them",
    arguments: [
      Case(original: "The commis-\nsion met.", quoted: "The commission met"),
      Case(original: "The commis\u{2010}\nsion met.", quoted: "The commission met"),
      Case(original: "The commis\u{AD}\nsion met.", quoted: "The commission met"),
      Case(original: "The long-\nterm plan.", quoted: "The long-term plan"),
      Case(original: "The co-\noperate plan, cooperate.", quoted: "The co-operate plan"),
      Case(original: "The co-\noperate plan, cooperate.", quoted: "The cooperate plan"),
      Case(original: "A long-\nterm plan is long-term.", quoted: "A longterm plan"),
      Case(original: "He said it\n\n\u{C}\n\nand left.", quoted: "He said it and left"),
      Case(original: "HEAD\nHe said it\n1\n\u{C}HEAD\nand left.\n2", quoted: "He said it and left"),
      Case(original: "It was a war.12 The end came.", quoted: "It was a war. The end came"),
      Case(original: "It was a war12 and the end came.", quoted: "It was a war and the end came"),
      Case(original: "It was a war12 and the end came.", quoted: "It was a war12 and the end came"),
      Case(original: "A war — the end.", quoted: "A war—the end"),
      Case(original: "A war—the end.", quoted: "A war - the end"),
      Case(original: "A war -- the end.", quoted: "A war – the end"),
      Case(original: "A war--the end.", quoted: "A war — the end"),
      Case(original: "战争已经\n结束了。", quoted: "战争已经结束了", language: "zh"),
      Case(original: "战争，\n结束了。", quoted: "战争，结束了", language: "zh"),
      Case(original: "戦争は\nもう終わった。", quoted: "戦争はもう\n終わった", language: "ja"),
      Case(original: "전쟁은\n끝났다.", quoted: "전쟁은 끝났다", language: "ko"),
    ])
  func said(example: Case) async throws {
    for format in ["txt", "md"] {
      let body = "He said “\(example.quoted)”."
      let found = try await found(
        body, original: example.original, language: example.language, format: format)
      #expect(found.isEmpty, "\(format): \(described(found))")
    }
  }

  @Test(
    "are not other words",
    arguments: [
      Case(original: "The commis-\nsion met.", quoted: "The commi sion met"),
      Case(original: "The long\nterm plan.", quoted: "The longterm plan"),
      Case(original: "He said it\n\n\u{C}\n\nand left.", quoted: "He said it left"),
      Case(original: "The G20 met again.", quoted: "The G met again"),
      Case(original: "It was 1914.12 The end came.", quoted: "It was 1914. The end came"),
      Case(original: "It was a war.12 The end came.", quoted: "It was a war.13 The end came"),
      Case(original: "A war-the end.", quoted: "A war the end"),
      Case(original: "전쟁은\n끝났다.", quoted: "전쟁은끝났다", language: "ko"),
    ])
  func unsaid(example: Case) async throws {
    let found = try await found(
      "He said “\(example.quoted)”.", original: example.original, language: example.language)
    #expect(found.map(\.id) == [.quotationNotFound], "\(described(found))")
  }

  private func paragraphs(_ text: String, _ format: Original.Format = .plain) -> [String] {
    let file = SourceFile(path: "Originals/a.\(format.rawValue)", text: text)
    let plain = OriginalText(Original(file: file, format: format)).plain
    return plain.blocks.map { plain.text($0) }
  }

  @Test(
    "are joined where the text has the joined word elsewhere, or a soft hyphen parts them",
    arguments: [
      ("A commis-\nsion. The Commission.", "A commission. The Commission."),
      ("A com\u{AD}\nmission.", "A commission."),
      ("A long-\nterm, long-term.", "A long-term, long-term."),
      ("A com-\nmission, commis-\nsion.", "A commission, commission."),
      ("A commis-\nsion.", "A commis-\nsion."), ("pre-\nand post-war", "pre-\nand post-war"),
      ("1914-\n1918", "1914- 1918"), ("战争\n结束", "战争结束"), ("战争\nis", "战争 is"),
      ("전쟁은\n끝났다", "전쟁은 끝났다"),
      ("他说\n“战争”", "他说“战争”"), ("He said ‘it’\n战争", "He said ‘it’ 战争"),
    ])
  func printed(text: String, expected: String) {
    #expect(paragraphs(text) == [expected])
    #expect(
      paragraphs(text, .markdown).map { $0.replacing("- 1", with: "-\n1") } == [
        expected.replacing("- 1", with: "-\n1").replacing("争 is", with: "争\nis")
          .replacing("은 끝", with: "은\n끝").replacing("’ 战", with: "’\n战")
      ])
  }

  @Test(
    "are found by anchors in either reading",
    arguments: [
      ("The commis-\nsion met.", "The commission", "The commis-\nsion"),
      ("It was a war.12 The end", "a war. The end", "a war.12 The end"),
      ("It was a war12 and", "a war", "a war"), ("A war — the end", "war—the", "war — the"),
      ("漢字 漢字", "漢字漢字", "漢字 漢字"),
    ])
  func anchors(text: String, anchor: String, expected: String) {
    let plain = PlainText.plain(text)
    guard case .found(let range) = PassageSearch(plain).find(Anchor(.plain(anchor))) else {
      Issue.record("not found")
      return
    }
    #expect(plain.text(range) == expected)
  }
}
