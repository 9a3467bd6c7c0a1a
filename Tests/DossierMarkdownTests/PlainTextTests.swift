import DossierCore
import Testing

@testable import DossierMarkdown
@testable import TextAnalysis

@Suite struct PlainTextTests {
  @Test(
    "The plain text is what readers see",
    arguments: [
      ("One *two* **three** `four`.", "One two three four."),
      ("First.\n\nSecond.", "First.\n\nSecond."),
      ("# Heading\n\nText", "Heading\n\nText"),
      ("soft\nbreak", "soft\nbreak"),
      ("hard  \nbreak\\\nagain", "hard\nbreak\nagain"),
      ("\"It's\" -- so... --- yes", "\u{201C}It\u{2019}s\u{201D} \u{2013} so\u{2026} \u{2014} yes"),
      ("- one\n- two\n  - three", "one\ntwo\nthree"),
      ("- one\n\n- two\n\n  more", "one\ntwo\nmore"),
      ("> a\n>\n> b", "a\nb"),
      ("| a | b |\n|---|---|\n| 1 | |\n| | 2 |", "a\tb\n1\t\n\t2"),
      ("```swift\nlet a = 1\n\nlet b\n```", "let a = 1\n\nlet b"),
      ("    indented\n", "indented"),
      ("a ![alt](x.png) b", "a  b"),
      ("![alt](x.png)\n\nb", "b"),
      ("a\n\n---\n\nb", "a\n\nb"),
      ("a <!-- c --> b", "a  b"),
      ("a\n\n<!-- c -->\n\nb", "a\n\nb"),
      ("b[^2] a[^1]\n\n[^1]: One.\n[^2]: Two.\n\nc", "b a\n\nc\n\nTwo.\n\nOne."),
      ("a[^1]\n\n[^1]: See[^2].\n[^2]: Deep.", "a\n\nSee.\n\nDeep."),
      ("a\n\n[^1]: unused", "a"),
      ("- [x] done\n- [ ] open", "done\nopen"),
      ("~~gone~~ www.example.com", "g̶o̶n̶e̶ www.example.com"),
      ("&copy; \\*", "© *"),
      ("[[id]] and [[id|label]]", "Title of id and label"),
      ("`[[id]]`", "[[id]]"),
      ("日本 **語**", "日本 語"),
      ("", ""),
    ])
  func plainText(source: String, expected: String) {
    #expect(MarkdownDocument(source).plainText().text == expected)
  }

  @Test("Each block and each footnote has its range")
  func blocks() {
    let document = MarkdownDocument("One[^1]\n\n---\n\n- two\n- three\n\n[^1]: Note.")
    let text = document.plainText()
    #expect(document.blockCount == 3)
    #expect(text.blocks.map { text.text($0) } == ["One", "", "two\nthree", "Note."])
    #expect(text.blocks[1].isEmpty)
  }

  @Test("A run of blocks has a plain text of its own, with its own footnotes")
  func run() {
    let document = MarkdownDocument("One[^a]\n\nTwo[^b]\n\nThree\n\n[^a]: A.\n[^b]: B.")
    #expect(document.plainText(ofBlocks: 1..<3).text == "Two\n\nThree\n\nB.")
    #expect(document.plainText(ofBlocks: 2..<3).text == "Three")
    #expect(document.plainText(ofBlocks: 5..<9).text == "")
  }

  @Test("What is bold is known, nested bold once")
  func strong() {
    let text = MarkdownDocument("a **b *c* **d** e** f **[[id]]**").plainText()
    #expect(text.strong.map { text.text($0) } == ["b c d e", "Title of id"])
  }

  @Test("Names may be linked in running text alone")
  func linkable() {
    let text = MarkdownDocument(
      """
      # Heading

      Running *text* [link](/a) and `code` and [[id]] on.
      Next line.

      > quotation

      - item

      | cell |
      |---|
      | ![image](x.png) b |
      """
    ).plainText()
    #expect(
      text.linkable.map { text.text($0) } == [
        "Running text ", " and ", " and ", " on.\nNext line.", "item", "cell", " b",
      ])
  }

  @Test("Kinds and lines of blocks are known")
  func blockFacts() {
    let document = MarkdownDocument(
      "# H\n\npara\nmore\n\n> q [[id]]\n\n- a\n- b\n\n```\nc\n```\n\n| a |\n|---|\n\n---\n")
    let kinds = (0..<document.blockCount).map { document.kind(ofBlock: $0) }
    #expect(kinds == [.heading, .paragraph, .quotation, .list, .code, .table, .rule])
    let texts = (0..<document.blockCount).map { document.span(ofBlock: $0)?.text }
    #expect(
      texts == [
        "# H", "para\nmore", "> q [[id]]", "- a\n- b", "```\nc\n```", "| a |\n|---|", "---",
      ])
    #expect(document.span(ofBlock: 7) == nil)
  }

  @Test("Plain text and HTML hold the same words in random documents")
  func sameWords() {
    var generator = RandomMarkdown(seed: 7, fragments: RandomMarkdown.acceptable)
    for _ in 0..<2_000 {
      let source = generator.document()
      let document = MarkdownDocument(source)
      let text = document.plainText()
      #expect(text.blocks.last.map { $0.upperBound == text.scalars.count } ?? true)
      #expect(
        TaggedText(document.html(), without: TaggedText.additions).words == text.letters.words,
        "\(source.debugDescription)")
    }
  }
}
