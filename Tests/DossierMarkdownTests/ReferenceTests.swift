import DossierCore
import Testing

@testable import DossierMarkdown

@Suite("References to characters that no text may hold")
struct ReferenceTests {
  @Test(
    "obey the rules of the characters",
    arguments: [
      ("a &#x202E;b", "directional-override 1:3 &#x202E;"),
      ("a &#8238;b", "directional-override 1:3 &#8238;"),
      ("a &#X202d;b", "directional-override 1:3 &#X202d;"),
      ("&#xFFFE;", "control-character 1:1 &#xFFFE;"), ("&#8;", "control-character 1:1 &#8;"),
      ("&#x1b;", "control-character 1:1 &#x1b;"), ("&#x1FFFF;", "control-character 1:1 &#x1FFFF;"),
      ("&#xFDD0;", "control-character 1:1 &#xFDD0;"), ("&#133;", "control-character 1:1 &#133;"),
      ("&#0;", "null-character 1:1 &#0;"), ("&#xD800;", "control-character 1:1 &#xD800;"),
      ("&#x110000;", "control-character 1:1 &#x110000;"),
      ("&#9999999;", "control-character 1:1 &#9999999;"),
      ("&#xF8E1;", "private-use-character 1:1 &#xF8E1;"),
      ("*a* **&#8;**", "control-character 1:7 &#8;"), ("# a &#8;", "control-character 1:5 &#8;"),
      ("[a](b&#8;c)", "control-character 1:6 &#8;"),
      ("[a](b \"&#8;\")", "control-character 1:8 &#8;"),
      ("![&#8;](b.png)", "control-character 1:3 &#8;"),
      ("``` &#8;\na\n```", "control-character 1:5 &#8;"),
      ("| &#8; |\n|---|", "control-character 1:3 &#8;"),
      ("a[^1]\n\n[^1]: &#8;", "control-character 3:7 &#8;"),
      ("\u{FFFD} &#0; \u{FFFD}", "null-character 1:3 &#0;"),
    ])
  func refused(source: String, fault: String) {
    #expect(MarkdownDocument(source).faults == [fault])
  }

  @Test(
    "are none in code, behind a backslash, or with too many digits; others are fine",
    arguments: [
      "`&#x202E;`", "```\n&#8;\n```", "    &#8;", "\\&#8;", "&amp;#8;", "&#000000008;",
      "&#x000000008;", "&#8",
      "&#;", "&#x;", "&#65; &#x200E;&#x200F;&#x61C; &#x202A;a&#x202C; &#xE000; &#xFFFD;",
      "`&#0;` \u{FFFD}",
      "&#9;&#10;&#13;",
    ])
  func sound(source: String) { #expect(MarkdownDocument(source).faults == []) }

  /// The parser itself says how many digits it reads.
  @Test("are told of with as many digits as the parser reads", arguments: 1...10)
  func digits(count: Int) {
    let zeros = String(repeating: "0", count: count)
    for number in ["8", "x8", "27", "x1b", "x202e", "8238", "xfffe", "xf8ff", "x110000", "0"] {
      let (sign, digits) = number.first == "x" ? ("x", number.dropFirst()) : ("", number[...])
      let reference = "&#\(sign)\((zeros + digits).suffix(max(count, digits.count)));"
      let document = MarkdownDocument("a \(reference) b")
      let isPrinted = document.html().contains("&amp;#")
      #expect(isPrinted == document.faults.isEmpty, "\(reference)")
    }
  }

  @Test("are told of where they are references, and not where they are code")
  func both() {
    #expect(
      MarkdownDocument("`&#8;` &#8; `&#0;` &#0;").faults == [
        "control-character 1:8 &#8;", "null-character 1:20 &#0;",
      ])
  }
}

@Suite("Directions in a body")
struct BodyDirectionTests {
  @Test("A label that runs the other way stands apart in its link")
  func label() {
    let document = MarkdownDocument("See [[a|כתב]], [[a|b]].")
    #expect(
      document.html()
        == "<p>See <a href=\"../entries/a.html\"><bdi>כתב</bdi></a>, <a href=\"../entries/a.html\">b</a>.</p>\n"
    )
    #expect(
      MarkdownDocument("[[a|b]]").html(options: WriterOptions(direction: .rightToLeft))
        == "<p><a href=\"../entries/a.html\"><bdi>b</bdi></a></p>\n")
  }

  @Test(
    "What a block opens ends with it",
    arguments: [
      ("a \u{2067}b", "<p>a \u{2067}b\u{2069}</p>\n"), ("a\u{2069}b\u{202C}", "<p>ab</p>\n"),
      ("# \u{202B}a", "<h1 id=\"a\">\u{202B}a\u{202C}</h1>\n"),
      ("- \u{2067}a\n- b", "<ul>\n<li>\u{2067}a\u{2069}</li>\n<li>b</li>\n</ul>\n"),
      ("\u{2067}*a\u{2069}* b", "<p>\u{2067}<em>a\u{2069}</em> b</p>\n"),
      ("&#x2067;a", "<p>\u{2067}a\u{2069}</p>\n"),
      // What looks like a link, in code.
      ("`[[x \u{2067}y]]` b", "<p><code>[[x \u{2067}y]]</code> b\u{2069}</p>\n"),
      ("`[[x \u{202A}y]]` b", "<p><code>[[x \u{202A}y]]</code> b\u{202C}</p>\n"),
      ("\u{200E}a\u{200F}\u{61C}", "<p>\u{200E}a\u{200F}\u{61C}</p>\n"),
    ])
  func blocks(source: String, expected: String) {
    #expect(MarkdownDocument(source).html() == expected)
  }

  @Test("A label ends what it opens, in its title and its description too")
  func labels() {
    #expect(
      MarkdownDocument("[[a|\u{2067}b]] c").html()
        == "<p><a href=\"../entries/a.html\">\u{2067}b\u{2069}</a> c</p>\n")
    #expect(MarkdownDocument("![\u{2067}b](c.png)").html().contains("alt=\"\u{2067}b\u{2069}\""))
  }

  @Test("No override is written, whoever wrote it")
  func overrides() {
    let file = SourceFile(path: "a.md", text: "a \u{202E}live\u{202C} b")
    let document = MarkdownDocument(literal: file)
    var output = OutputBuffer()
    document.write(blocks: 0..<1, annotations: Annotations(), options: WriterOptions()).html
      .write(to: &output, root: "")
    #expect(output.text == "<p>a live b</p>\n")
  }
}
