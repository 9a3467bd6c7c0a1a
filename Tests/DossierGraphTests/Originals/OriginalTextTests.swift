import DossierCore
import Testing

@testable import DossierModel
@testable import DossierQuotations
@testable import TextAnalysis

@Suite("The text of an original")
struct OriginalTextTests {
  private func paragraphs(_ text: String, _ format: Original.Format = .plain) -> [String] {
    let file = SourceFile(path: "Originals/a.\(format.rawValue)", text: text)
    let plain = OriginalText(Original(file: file, format: format)).plain
    return plain.blocks.map { plain.text($0) }
  }

  @Test("is divided at blank lines, lines broken by hand are joined")
  func blankLines() {
    #expect(
      paragraphs("\n  One line\nand its end  \n \t\n\nTwo\r\n\r\nThree\n")
        == ["One line and its end", "Two", "Three"])
    #expect(paragraphs("").isEmpty)
    #expect(paragraphs("\n\n").isEmpty)
  }

  @Test("is divided at each line where lines are too long to have been broken by hand")
  func longLines() {
    let long = String(repeating: "word ", count: 30) + "end"
    #expect(paragraphs("\(long)\nShort.\n\(long)\n\nA\nB") == [long, "Short.", long, "A B"])
  }

  @Test("takes nothing for mark-up but hyphens that stand for dashes")
  func plain() {
    #expect(
      paragraphs("# *A* [[b]] <c> `d` -- e --- f - g ---- 1984-5") == [
        "# *A* [[b]] <c> `d` – e — f - g ---- 1984-5"
      ])
  }

  @Test("of Markdown is its words, also where it holds what an entry may not")
  func markdown() {
    #expect(
      paragraphs("---\na: b\n---\n# Head\n\nIt *was* [so](x.html) [[1]](y) <b>too</b>", .markdown)
        == ["Head", "It was so [1] too"])
    #expect(paragraphs("No *front* matter", .markdown) == ["No front matter"])
  }

  @Test("of Markdown has no overrides by reference, nor what ends them")
  func overrides() {
    let ends = { (text: String) in
      paragraphs(text, .markdown).joined(separator: "|").replacing("\u{2060}", with: "")
    }
    #expect(ends("It is &#x202E;live&#x202C; here&#x202C;.\n\nb\u{202C}") == "It is live here.|b")
    #expect(
      ends("&#x202E;a&#x202B;b&#x202C;c&#x202C;d") == "a\u{202B}b\u{202C}cd")
    #expect(ends("&#x2067;a&#x202D;b&#x2069;c&#x202C;") == "\u{2067}ab\u{2069}c")
  }

  @Test("of Markdown that would cost too much is not read, which is told")
  func tooExpensive() {
    let file = SourceFile(
      path: "Originals/a.md", text: String(repeating: "[", count: 30_000))
    let text = OriginalText(Original(file: file, format: .markdown))
    #expect(text.diagnostics.map(\.id) == [.tooExpensive])
    #expect(text.plain.scalars.isEmpty)
  }
}
