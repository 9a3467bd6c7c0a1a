import Testing

@testable import DossierMarkdown
@testable import TextAnalysis

@Suite("What is struck out")
struct StruckTextTests {
  @Test(
    "has a stroke after each letter, and none after what is not seen",
    arguments: [
      ("We ~~do not~~ go", "We d̶o̶ n̶o̶t̶ go"), ("un~~able~~", "una̶b̶l̶e̶"),
      ("~~ne\u{301}~~ e\u{301}", "n̶e\u{301}\u{336} e\u{301}"), ("~~é~~", "é\u{336}"),
      ("~~a\u{AD}b\u{200B}~~", "a\u{336}\u{AD}b\u{336}\u{200B}"), ("~~n̶o~~", "n̶o̶"),
      ("~~❤\u{FE0F}~~", "❤\u{FE0F}\u{336}"), ("~~*a* `b`~~ c", "a̶ b̶ c"),
      ("~~你好~~", "你\u{336}好\u{336}"), ("~~a~~\n\nb", "a̶\n\nb"),
    ])
  func strokes(source: String, expected: String) {
    let plain = MarkdownDocument(source).plainText()
    #expect(Array(plain.text.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(plain.letters.unicodeScalars.count == plain.scalars.count)
    #expect(
      plain.shownBlocks.map { String(scalars: plain.shown.scalars[$0]) }
        == plain.blocks.map { plain.text($0) })
  }

  @Test("is shown as such in any part of the text, and is counted by its letters")
  func part() {
    let plain = MarkdownDocument("We ~~do not~~ go ~~a~~ b").plainText()
    #expect(plain.scalars.count == 16)
    #expect(plain.text(4..<9) == "o̶ n̶o̶t̶")
    #expect(plain.text(0..<3) == "We ")
    #expect(plain.text(13..<16) == "a̶ b")
    let shown = plain.shown
    #expect(shown.range(ofOriginal: 3..<5) == 3..<7)
    #expect(shown.range(ofOriginal: 16..<16) == 22..<22)
    #expect(shown.origins[3...6] == [3, 3, 4, 4])
  }

  @Test("is shown so in a heading, whose id has letters alone")
  func heading() {
    let written = MarkdownDocument("# We ~~will~~ [~~not~~](/a) go\n\n# é ~~x~~")
      .write(blocks: 0..<2, annotations: Annotations(), options: WriterOptions())
    #expect(written.headings.map(\.text) == ["We w̶i̶l̶l̶ n̶o̶t̶ go", "é x̶"])
    #expect(written.headings.map(\.id) == ["we-will-not-go", "é-x"])
  }
}
