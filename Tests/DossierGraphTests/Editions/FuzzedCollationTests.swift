import Testing

@testable import Collation
@testable import TextAnalysis

/// Inputs that the fuzzer found; see Tests/Fuzz.
@Suite("A collation of texts that the fuzzer made")
struct FuzzedCollationTests {
  private static let pairs = [
    ("中\n国", "x"), ("x", "中\n国"), ("中国 人民 word\n莫\n斯\n科", "莫 斯\nword 中国人民"),
    ("中国 word\n和\n人民 word a\n莫", "和解\n解"),
  ]

  private static func text(_ text: String) -> CollatedText {
    CollatedText(PlainText(blocks: text.split(separator: "\n").map(String.init)))
  }

  @Test("counts every paragraph, also one of a single letter that counts as no word")
  func paragraphs() {
    for (first, second) in Self.pairs {
      let (original, edition) = (Self.text(first), Self.text(second))
      let collation = Collation(of: edition, with: original)
      let figures = CollationOutline(collation, of: edition, with: original).figures
      #expect(figures.originalParagraphs.total == original.paragraphs.count, "\(first)")
      #expect(figures.editionParagraphs.total == edition.paragraphs.count, "\(second)")
    }
  }

  @Test("calls a paragraph of a single letter that is gone cut, not moved")
  func fate() {
    let (original, edition) = (Self.text("中\n国"), Self.text("x"))
    let collation = Collation(of: edition, with: original)
    let outline = CollationOutline(collation, of: edition, with: original)
    #expect(outline.rows.map(\.fate) == [.cut, .cut, .added])
  }
}
