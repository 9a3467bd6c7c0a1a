import DossierCore
import Testing

@testable import DossierMarkdown
@testable import TextAnalysis

@Suite struct EntryLinkTests {
  /// What each link of a source asks for: `target # fragment | label`.
  private func asked(_ source: String) -> [String] {
    var resolver = RecordingResolver()
    let file = SourceFile(path: "Content/test.md", text: source)
    let document = MarkdownDocument(parsing: file, range: 0..<file.bytes.count, resolver: &resolver)
    #expect(document.diagnostics.isEmpty)
    return resolver.links.map { link in
      let fragment =
        switch link.fragment {
        case .heading(let text): "#" + text
        case .passage(let text): "^" + text
        case nil: ""
        }
      return link.target + fragment + (link.label.map { "|" + $0 } ?? "")
    }
  }

  @Test(
    "Links are found and taken apart",
    arguments: [
      ("[[id]]", ["id"]),
      ("[[ id | a  label ]]", ["id|a label"]),
      ("[[kind/id#Some heading]]", ["kind/id#Some heading"]),
      ("[[id^passage|x]]", ["id^passage|x"]),
      ("[[#here]]", ["#here"]),
      ("[[__init__]] [[a--b]] [[a_b_c]]", ["__init__", "a--b", "a_b_c"]),
      ("[[id|he [sic] said]]", ["id|he [sic] said"]),
      ("[[id|a label\nthat wraps]]", ["id|a label that wraps"]),
      ("> [[id|a label\n> that wraps]]", ["id|a label that wraps"]),
      ("[[[id]]]", ["id"]),
      ("*[[a]]* **[[b]]** ~~[[c]]~~", ["a", "b", "c"]),
      ("[[a]] [x](/y) [[b]]", ["a", "b"]),
      ("| [[a\\|b]] | [[c]] |\n|---|---|\n| [[d|e]] | |", ["a|b", "c", "d|e"]),
      ("[[id]]\n\n[id]: /elsewhere", ["id"]),
      ("# [[id]]", ["id"]),
      ("a[^1]\n\n[^1]: [[id]]", ["id"]),
    ])
  func found(source: String, links: [String]) {
    #expect(asked(source) == links)
  }

  @Test(
    "What only looks like a link stays as it was written",
    arguments: [
      ("`[[id]]`", "<p><code>[[id]]</code></p>\n"),
      ("```\n[[id]]\n```", "<pre><code>[[id]]\n</code></pre>\n"),
      ("```x[[id]]\n```", "<pre><code class=\"language-x[[id]]\"></code></pre>\n"),
      ("    [[id]]", "<pre><code>[[id]]\n</code></pre>\n"),
      ("\\[[id]]", "<p>[[id]]</p>\n"),
      ("[[id\nid]]", "<p>[[id\nid]]</p>\n"),
      ("[[a `b]] c`", "<p>[[a <code>b]] c</code></p>\n"),
      ("[x](a[[b]])", "<p><a href=\"../a%5B%5Bb%5D%5D\" download>x</a></p>\n"),
      ("[x](a \"[[b]]\")", "<p><a href=\"../a\" title=\"[[b]]\" download>x</a></p>\n"),
      ("[x][y]\n\n[y]: <[[b]]>", "<p><a href=\"../%5B%5Bb%5D%5D\" download>x</a></p>\n"),
      (
        "| `[[a\\|b]]` |\n|---|",
        "<table>\n<thead>\n<tr>\n<th scope=\"col\"><code>[[a|b]]</code></th>"
      ),
      ("[[text]](url)", "<p><a href=\"../url\" download>[text]</a></p>\n"),
    ])
  func literal(source: String, html: String) {
    let options = WriterOptions(scrollRegions: false)
    let document = MarkdownDocument(source)
    #expect(document.html(options: options).hasPrefix(html))
    #expect(document.facts.entryLinks.isEmpty)
  }

  @Test(
    "Links are written as anchors with a slot for the way to the root",
    arguments: [
      ("[[id]]", "<a href=\"../entries/id.html\">Title of id</a>"),
      ("[[id#Über uns|x < y]]", "<a href=\"../entries/id.html#%C3%BCber-uns\">x &lt; y</a>"),
      ("[[id^spheres|x]]", "<a href=\"../entries/id.html#p-spheres\">x</a>"),
      ("[[#there|x]]", "<a href=\"#there\">x</a>"),
      ("[[refused]]", "refused"),
      (
        "[a [[id]] b](https://x.example/?a=b&c)",
        "<a href=\"https://x.example/?a=b&amp;c\">a Title of id b</a>"
      ),
      (
        "![a [[id]] b](y.png) c",
        "<img src=\"../y.png\" alt=\"a Title of id b\" decoding=\"async\"> c"
      ),
      ("[x](refused)", "x"),
      ("![x *y*](refused)", "x y"),
      ("www.example.com", "<a href=\"http://www.example.com\">www.example.com</a>"),
      ("me@a.example", "<a href=\"mailto:me@a.example\">me@a.example</a>"),
    ])
  func written(source: String, html: String) {
    let document = MarkdownDocument(source, refused: ["refused"])
    #expect(document.html() == "<p>\(html)</p>\n")
  }

  @Test("Places lead back to the source, whatever stands before them")
  func places() {
    var resolver = RecordingResolver()
    let source = "---\nx: y\n---\nä [[one|two]] [[three]]\n\n> [[four]] and [[five|5]]\n"
    let file = SourceFile(path: "Content/test.md", text: source)
    let document = MarkdownDocument(
      parsing: file, range: 13..<file.bytes.count, resolver: &resolver)
    #expect(
      resolver.links.map(\.span.text) == ["[[one|two]]", "[[three]]", "[[four]]", "[[five|5]]"])
    #expect(resolver.links.map(\.span.start.line) == [4, 4, 6, 6])
    #expect(document.span(ofBlock: 1)?.text == "> [[four]] and [[five|5]]")
    let text = document.plainText()
    #expect(
      document.links(inBlocks: 0..<2).map { text.text($0.range) }
        == ["two", "Title of three", "Title of four", "5"])
    #expect(document.links(inBlocks: 1..<2).map(\.link.target) == ["four", "five"])
  }

  @Test("Links and destinations are asked for once each, in source order")
  func order() {
    struct Log: LinkResolver {
      var asked: [String] = []
      mutating func resolve(_ link: EntryLink) -> LinkResolution {
        asked.append(link.target)
        return LinkResolution(url: nil, label: "")
      }
      mutating func resolve(destination: String, isImage: Bool, at span: SourceSpan) -> SiteURL? {
        asked.append(span.text)
        return nil
      }
    }
    var log = Log()
    let file = SourceFile(
      path: "a.md",
      text: "[^1] [a](b) [[c]]\n\n[^1]: ![d](e)\n\n[[f]] `[[g]]` <https://h.example> www.i.example")
    _ = MarkdownDocument(parsing: file, range: 0..<file.bytes.count, resolver: &log)
    #expect(
      log.asked == ["[a](b)", "c", "![d](e)", "f", "<https://h.example>", "www.i.example"])
  }

  @Test(
    "A link that names nothing is an error",
    arguments: ["[[]]", "[[ ]]", "[[|label]]", "[[#]]"])
  func empty(source: String) {
    #expect(MarkdownDocument("a \(source) b").faults == ["empty-link 1:3 \(source)"])
  }

  @Test("No private-use character of the content passes for a link")
  func privateUse() {
    let text = "[[a]] \u{E000}\u{F0000} &#xE000;&#xF0000; \u{F8EF}\u{F0000} [b](\u{E000}\u{F0000})"
    let document = MarkdownDocument(text)
    #expect(document.faults == [])
    #expect(document.facts.entryLinks.count == 1)
    #expect(
      document.plainText().text
        == "Title of a \u{E000}\u{F0000} \u{E000}\u{F0000} \u{F8EF}\u{F0000} b")
    let reference = MarkdownDocument("[[a]] &#xF8FF;&#xF0000; [[b]]")
    #expect(reference.faults == ["private-use-character 1:7 &#xF8FF;"])
    #expect(reference.facts.entryLinks.count == 2)
    let every = (0xF8F1...0xF8FF).map { "&#\($0);&#xF0000;" }.joined()
    #expect(MarkdownDocument("[[a]] \(every)").facts.entryLinks.count == 1)
    #expect(MarkdownDocument("`[[a]]` &#xF8FF;&#xF0000;").facts.entryLinks.isEmpty)
  }
}
