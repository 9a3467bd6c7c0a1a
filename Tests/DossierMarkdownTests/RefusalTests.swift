import DossierCore
import Testing

@testable import DossierMarkdown
@testable import TextAnalysis

@Suite struct RefusalTests {
  @Test(
    "Raw HTML is an error at its exact place",
    arguments: [
      ("a <b>bold</b>", ["raw-html 1:3 <b>", "raw-html 1:10 </b>"]),
      ("ä\nb <br> c", ["raw-html 2:3 <br>"]),
      ("`<i>` \\<i> <i>", ["raw-html 1:12 <i>"]),
      ("[[id]] [[other]] <u>", ["raw-html 1:18 <u>"]),
      ("> q\n>   lazy <sub>\n", ["raw-html 2:10 <sub>"]),
      ("- a\n\n  <div class=\"x\">\n  raw\n  </div>\n", ["raw-html 3:3 <div class=\"x\">"]),
      ("<!-- a -->\n<p>\n", ["raw-html 2:1 <p>"]),
      ("[a\nb](/c) <em>", ["raw-html 2:8 <em>"]),
      ("`a\nb` <em>", ["raw-html 2:4 <em>"]),
      (
        "| a <b> | \\| <i> |\n|---|---|\n| x | <s> |",
        [
          "raw-html 1:5 <b>", "raw-html 1:14 <i>", "raw-html 3:7 <s>",
        ]
      ),
      ("<!-- never closed\n\nlost", ["raw-html 1:1 <!--"]),
      ("![x <b>](y)", ["raw-html 1:5 <b>"]),
      ("a[^1]\n\n[^1]: <kbd>x", ["raw-html 3:7 <kbd>"]),
      ("a <!-- note --> b\n\n<!-- block\n\nstill -->\n", []),
      ("<!-- [[a [^b] -->\n\na <!-- [[c\n[^d] --> e\n\n<!--\n[^f]: g\n-->", []),
      ("a < b & c > d", []),
    ])
  func rawHTML(source: String, faults: [String]) {
    let document = MarkdownDocument(source)
    #expect(document.faults == faults)
    #expect(!document.html().contains("<!--"))
  }

  @Test(
    "The error says what to write instead",
    arguments: [
      ("<strong>", "write `**…**`"),
      ("<br/>", "write two spaces or a backslash at the line's end"),
      ("<img src=x>", "write `![…](assets/…)`"),
      ("<A HREF=x>", "write `[…](…)`, or `[[…]]` for an entry"),
    ])
  func instead(source: String, suggestion: String) {
    #expect(MarkdownDocument("a \(source)").diagnostics.first?.suggestion == suggestion)
  }

  @Test(
    "An address that could run is an error, however it is written",
    arguments: [
      "[x](javascript:alert(1))", "[x](JavaScript:alert)", "[x](java&#115;cript:alert)",
      "[x](javascript&colon;alert)", "[x](<java\tscript:alert>)", "[x](&#1;javascript:alert)",
      "[x](vbscript:x)", "[x](data:text/html,x)", "![x](data:image/png;base64,AA)",
      "[x](file:///etc/passwd)", "<ftp://a.example>", "[x](blob:y)", "<javascript:alert>",
    ])
  func unsafe(source: String) {
    let document = MarkdownDocument("ä \(source) z")
    #expect(document.faults.first == "unsafe-link 1:3 \(source)")
    #expect(!document.html().contains("href") && !document.html().contains("<img"))
  }

  @Test(
    "Addresses of the web, mail, telephones and the site are taken",
    arguments: [
      "https://a.example/x:y", "HTTP://a.example", "mailto:a@b.example", "tel:+41", "../a.html",
      "assets/a:b.png", "#there", "?a:b", "",
    ])
  func safe(address: String) {
    #expect(MarkdownDocument("[x](<\(address)>)").diagnostics.isEmpty)
  }

  @Test(
    "Brackets that lead nowhere are told of, and only those",
    arguments: [
      ("a [[id and more", ["unclosed-link 1:3 [[id"]),
      ("ä [[id] b", ["unclosed-link 1:3 [[id]"]),
      ("> [[article/id|a label] b", ["unclosed-link 1:3 [[article/id|a label]"]),
      ("[[id#A heading]. [[id]]", ["unclosed-link 1:1 [[id#A heading]"]),
      ("[[id|a\nlabel]] [[a](/b) [[c][d] [[1] and [2]] \\[[e] `[[f]` [[ g", []),
      ("```\n[[id]\n[^1]\n```\n\n    [[id] [^1]\n", []),
      ("a[^x] b", ["undefined-footnote 1:2 [^x]"]),
      ("a[^X] `[^y]` \\[^z] [^] [^ a]\n\n[^x]: One.", []),
    ])
  func brackets(source: String, faults: [String]) {
    #expect(MarkdownDocument(source).faults == faults)
  }

  @Test(
    "A footnote that readers would never see is reported",
    arguments: [
      ("a[^1]\n\n[^1]: One.\n\n> [^1]: Two.\n\nb", ["duplicate-footnote 5:3 [^1]:"]),
      ("a\n\n[^one]: One.", ["unused-footnote 3:1 [^one]:"]),
      ("a[^One]\n\n[^one]: One.", []),
      ("```\n[^one]: One.\n```\n\n    [^two]: x\n", []),
      ("a[^1]\n\n[^1]: See[^2].\n[^2]: Deep.", []),
    ])
  func unseenFootnote(source: String, faults: [String]) {
    #expect(MarkdownDocument(source).faults == faults)
  }

  @Test(
    "What would cost too much is refused, and the file and the line are named",
    arguments: [
      String(repeating: "![[]()", count: 50_000),
      String(repeating: "[a](", count: 30_000),
      wideTable(columns: 1_000, rows: 10_000),
      String(repeating: "|", count: 70_000) + "\n",
      String(repeating: "a|b|c\n|-|-|\n", count: 20_000),
      String(repeating: "<!A", count: 100_000),
      "http://a" + String(repeating: ")", count: 200_000),
      String(repeating: "*a _b", count: 200_000),
      String(repeating: "- ", count: 20_000) + "x\n" + String(repeating: "\n", count: 100_000),
      String(repeating: "[[a]] ", count: 70_000),
      String(repeating: "\"", count: 100_000), String(repeating: "\"'", count: 50_000),
      String(repeating: "[[a", count: 60_000), String(repeating: "[[a|", count: 60_000),
    ])
  func tooExpensive(source: String) {
    let document = MarkdownDocument(source)
    #expect(document.diagnostics.map(\.id) == [.tooExpensive])
    #expect(document.diagnostics.first?.path == "Content/test.md")
    guard case .span(let span) = document.diagnostics.first?.place else {
      Issue.record("no place")
      return
    }
    #expect(span.start.line == span.end.line)
    #expect(document.blockCount == 0 && document.html().isEmpty)
  }

  @Test(
    "Large documents of an ordinary kind are taken",
    arguments: [
      wideTable(columns: 10, rows: 15_000),
      String(repeating: "| [a](b) | **c** | - | *d* |\n", count: 1).appending("|---|---|---|---|\n")
        + String(repeating: "| [a](b) | **c** | - | *d* |\n", count: 20_000),
      String(repeating: "# Again\n", count: 50_000),
      String(repeating: "A paragraph with [a](b), *c* and `d`.\n\n", count: 50_000),
      "|a|b|\n|-|-|\n" + String(repeating: "| - | - |\n", count: 20_000),
    ])
  func affordable(source: String) {
    #expect(MarkdownDocument(source).diagnostics.isEmpty)
  }

  @Test("Bytes that are no text at all do no harm")
  func arbitraryBytes() {
    var random = SeededGenerator(seed: 13)
    let marks = Array("[[]]|*_`~<>#-!()\n\n \\&;:w.@^".utf8)
    for _ in 0..<1_000 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        Bool.random(using: &random)
          ? marks[Int.random(in: 0..<marks.count, using: &random)]
          : UInt8.random(in: 0...255, using: &random)
      }
      var resolver = RecordingResolver()
      let document = MarkdownDocument(
        parsing: SourceFile(path: "a.md", bytes: bytes), range: 0..<bytes.count,
        resolver: &resolver)
      let text = document.plainText()
      #expect(text.blocks.allSatisfy { $0.upperBound <= text.scalars.count })
      let whole = Annotations.Highlight(
        range: 0..<text.scalars.count, fragment: "p-a", style: "noted", marker: nil)
      #expect(document.html(Annotations(highlights: [whole])).contains("id=\"p-a\""))
    }
  }

  private static func wideTable(columns: Int, rows: Int) -> String {
    String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n"
      + String(repeating: "|x\n", count: rows)
  }

  @Test("A footnote leads back to the first hundred of its references")
  func backReferences() {
    let html = MarkdownDocument(String(repeating: "a[^1] ", count: 150) + "\n\n[^1]: b\n").html()
    #expect(html.ranges(of: "data-footnote-ref>").count == 150)
    #expect(html.ranges(of: "data-footnote-backref").count == 100)
  }
}
