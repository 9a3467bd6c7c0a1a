import DossierCore
import Testing

@testable import DossierMarkdown
@testable import TextAnalysis

@Suite struct WriterTests {
  @Test(
    "What a site's reader gets",
    arguments: [
      (
        "- [x] done\n- [ ] open",
        "<ul>\n<li class=\"task\"><span class=\"box\">☑</span> done</li>\n"
          + "<li class=\"task\"><span class=\"box\">☐</span> open</li>\n</ul>\n"
      ),
      (
        "|a|b|\n|:-|-:|\n|1|2|",
        "<div class=\"scroll\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n"
          + "<th scope=\"col\" class=\"align-left\">a</th>\n<th scope=\"col\" class=\"align-right\">b</th>\n"
          + "</tr>\n</thead>\n<tbody>\n<tr>\n<td class=\"align-left\">1</td>\n"
          + "<td class=\"align-right\">2</td>\n</tr>\n</tbody>\n</table>\n</div>\n"
      ),
      (
        "```swift x\na<b\n```",
        "<pre tabindex=\"0\"><code class=\"language-swift\">a&lt;b\n</code></pre>\n"
      ),
      ("a  \nb\n\n---", "<p>a<br>\nb</p>\n<hr>\n"),
      (
        "![a *b*](c.png \"d\") e",
        "<p><img src=\"../c.png\" alt=\"a b\" title=\"d\" decoding=\"async\"> e</p>\n"
      ),
      (
        "![a <!-- c --> b](c.png \"It's \\\"so\\\"\")!",
        "<p><img src=\"../c.png\" alt=\"a  b\" title=\"It’s “so”\" decoding=\"async\">!</p>\n"
      ),
      ("a <!-- c -->b\n\n<!-- d -->\n\ne", "<p>a b</p>\n<p>e</p>\n"),
      ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ])
  func site(source: String, html: String) {
    #expect(MarkdownDocument(source).html() == html)
  }

  @Test(
    "A picture alone in its paragraph is a figure, and its title the caption",
    arguments: [
      ("![a *b*](c.png)", "<figure>A</figure>\n"),
      (
        "![a b](c.png \"It's <so>\")",
        "<figure>A<figcaption>It’s &lt;so&gt;</figcaption></figure>\n"
      ),
      (
        "![a b](c.png \"עברית\")",
        "<figure>A<figcaption dir=\"auto\">עברית</figcaption></figure>\n"
      ),
      (
        "[![a b](c.png \"d\")](e.html)",
        "<figure><a href=\"../e.html\">A</a><figcaption>d</figcaption></figure>\n"
      ),
      ("> ![a b](c.png)", "<blockquote>\n<figure>A</figure>\n</blockquote>\n"),
      ("- ![a b](c.png)", "<ul>\n<li>A</li>\n</ul>\n"),
      ("![a b](c.png)\n![a b](c.png)", "<p>A\nB</p>\n"),
      ("![a b](c.png)\n\n![a b](c.png)", "<figure>A</figure>\n<figure>B</figure>\n"),
      ("![a b](no.png \"d\")", "<p>a b</p>\n"),
    ])
  func figure(source: String, html: String) {
    let image = "<img src=\"../c.png\" alt=\"a b\""
    let expected = html.replacing("A<", with: "\(image) decoding=\"async\"><")
      .replacing("A\n", with: "\(image) decoding=\"async\">\n")
      .replacing("B<", with: "\(image) loading=\"lazy\" decoding=\"async\"><")
    #expect(MarkdownDocument(source, refused: ["no.png"]).html() == expected)
  }

  @Test("A figure has its block's id, keeps its picture's room, and beside a text waits at once")
  func figureAttributes() {
    var options = WriterOptions(blockIDs: true)
    options.isBesideText = true
    let html = MarkdownDocument("![a](wide.png)").html(options: options)
    #expect(
      html
        == "<figure id=\"b-1\"><img src=\"../wide.png\" alt=\"a\" width=\"640\" height=\"480\" "
        + "loading=\"lazy\" decoding=\"async\"></figure>\n")
  }

  @Test("Each top-level block has an id where ids are asked for, and says which")
  func blockIDs() {
    let document = MarkdownDocument(
      "# B 1\n\na[^x]\n\n> b\n>\n> c\n\n---\n\n- d\n\n3. e\n\n```\nf\n```\n\n|g|\n|-|\n\n[^x]: X.")
    let options = WriterOptions(blockIDs: true)
    let written = document.write(
      blocks: 0..<document.blockCount, annotations: Annotations(), options: options)
    #expect(
      written.blockIDs == ["h-b-1", "b-2", "b-3", nil, "b-5", "b-6", "b-7", "b-8", "fn-1"])
    #expect(written.blockIDs.count == document.plainText().blocks.count)
    let html = document.html(options: options)
    for tag in [
      "<h1 id=\"h-b-1\">", "<p id=\"b-2\">", "<blockquote id=\"b-3\">\n<p>b", "<ul id=\"b-5\">",
      "<ol id=\"b-6\" start=\"3\">", "<pre id=\"b-7\" tabindex=\"0\">",
      "<div class=\"scroll\" tabindex=\"0\" id=\"b-8\">\n<table>", "<li id=\"fn-1\">",
    ] {
      #expect(html.contains(tag), "\(tag)")
    }
  }

  @Test(
    "Footnotes are numbered in the order they are met, each with a way back from every reference")
  func footnotes() {
    let document = MarkdownDocument("a[^x]\n\nb[^y] c[^x] d[^y]\n\n[^x]: X.\n[^y]: Y.")
    var options = WriterOptions(
      footnotePrefix: "spheres-",
      backReferenceLabel: BackReferenceLabel(before: "Zurück zu ", after: ""))
    options.headingIDs = false
    let body = document.write(blocks: 1..<2, annotations: Annotations(), options: options)
    let html = String(decoding: body.html.bytes, as: UTF8.self)
    func reference(_ number: Int, _ id: String) -> String {
      "<sup class=\"footnote-ref\"><a href=\"#fn-spheres-\(number)\" id=\"fnref-spheres-\(id)\" "
        + "data-footnote-ref>\(number)</a></sup>"
    }
    func back(_ id: String, _ extra: String = "") -> String {
      "<a href=\"#fnref-spheres-\(id)\" class=\"footnote-backref\" data-footnote-backref "
        + "aria-label=\"Zurück zu \(id)\">↩\(extra)</a>"
    }
    let second = back("1-2", "<sup class=\"footnote-ref\">2</sup>")
    #expect(
      html == "<p>b\(reference(1, "1")) c\(reference(2, "2")) d\(reference(1, "1-2"))</p>\n"
        + "<section class=\"footnotes\" data-footnotes>\n<ol>\n"
        + "<li id=\"fn-spheres-1\">\n<p>Y. \(back("1")) \(second)</p>\n</li>\n"
        + "<li id=\"fn-spheres-2\">\n<p>X. \(back("2"))</p>\n</li>\n</ol>\n</section>\n")
    #expect(
      body.blockEnds == [
        (html.utf8.firstRange(of: "<section".utf8)?.lowerBound).map {
          html.utf8.distance(from: html.startIndex, to: $0)
        }
      ])
  }

  @Test("Every id that a footnote links to is there once, in random documents")
  func footnoteIDs() {
    var generator = RandomMarkdown(seed: 11, fragments: RandomMarkdown.acceptable)
    for _ in 0..<1_000 {
      let source = generator.document()
      let html = MarkdownDocument(source).html()
      let ids = TaggedText(html).ids
      #expect(Set(ids).count == ids.count, "\(html)")
      for match in html.matches(of: /href="#(fn[^"]*)"/) {
        #expect(ids.contains(String(match.output.1)), "\(html)")
      }
    }
  }

  @Test(
    "A heading's id is its words in lower case, in any script",
    arguments: [
      ("Whose word is it?", "whose-word-is-it"), ("  3.1 – What’s new ", "3-1-what-s-new"),
      ("Über Straßen", "über-straßen"), ("日本語 の見出し", "日本語-の見出し"),
      ("हिन्दी शीर्षक", "हिन्दी-शीर्षक"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("!?", "section"), ("", "section"),
      ("Note 1", "h-note-1"), ("fn 1", "h-fn-1"), ("P. 14", "h-p-14"), ("Notes", "h-notes"),
      ("Notes on", "notes-on"), ("Cite title", "h-cite-title"),
    ])
  func headingID(words: String, id: String) {
    #expect(MarkdownDocument.headingID(for: words) == id)
  }

  @Test("Headings are told with their ids, which are unique in the document")
  func headings() {
    let document = MarkdownDocument(
      "# A *b* `c`\n\n## A b c\n\n> ### A b c 2\n\nA\nb\n===\n\n# [[id]]")
    let options = WriterOptions(headingShift: 4)
    let body = document.write(
      blocks: 0..<document.blockCount, annotations: Annotations(), options: options)
    #expect(body.headings.map(\.id) == ["a-b-c", "a-b-c-2", "a-b-c-2-2", "a-b", "title-of-id"])
    #expect(body.headings.map(\.level) == [5, 6, 6, 5, 5])
    #expect(body.headings.map(\.text) == ["A b c", "A b c", "A b c 2", "A b", "Title of id"])
    let later = document.write(blocks: 1..<2, annotations: Annotations(), options: options)
    #expect(
      String(decoding: later.html.bytes, as: UTF8.self) == "<h6 id=\"a-b-c-2\">A b c</h6>\n")
  }

  @Test("Each slot for the way to the root stands before a path")
  func slots() {
    let document = MarkdownDocument("[[a]] [b](assets/c.png) [d](https://e.example) [[#f|g]]")
    let html = document.write(
      blocks: 0..<1, annotations: Annotations(), options: WriterOptions()
    ).html
    let paths = html.rootSlots.map { slot in
      String(decoding: html.bytes[slot...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }
    #expect(paths == ["entries/a.html", "assets/c.png"])
  }

  @Test(
    "Nesting is walked as deep as it may be, and refused beyond",
    arguments: [
      ("> ", "", 198), ("- ", "", 98), ("*a **b ", "**c*", 98),
    ])
  func deep(opening: String, closing: String, count: Int) {
    func source(_ count: Int) -> String {
      String(repeating: opening, count: count) + "x" + String(repeating: closing, count: count)
    }
    let document = MarkdownDocument(source(count))
    #expect(document.diagnostics.isEmpty)
    #expect(MarkdownDocument(source(10_000)).diagnostics.map(\.id) == [.tooExpensive])
    #expect(document.html(options: .bare) == document.renderedByCmark(options: 0))
    #expect(!document.plainText().scalars.isEmpty)
  }
}
