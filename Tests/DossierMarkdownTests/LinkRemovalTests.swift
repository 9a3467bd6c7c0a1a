import DossierCore
import Testing

@testable import DossierMarkdown

@Suite("Links that are taken out of what was written")
struct LinkRemovalTests {
  private func without(_ pages: Set<String>, _ text: String) -> String {
    let document = MarkdownDocument(text)
    var output = OutputBuffer()
    document.write(
      blocks: 0..<document.blockCount, annotations: Annotations(), options: WriterOptions()
    ).html.withoutLinks(to: pages).write(to: &output, root: "../")
    return output.text
  }

  @Test(
    "leave their labels, and all else as it was",
    arguments: [
      ("A [b](x/y.html) c.", "<p>A b c.</p>\n"),
      ("[b](x/y.html)[c](x/y.html)", "<p>bc</p>\n"),
      ("[*b* `c`](x/y.html \"a > 'b' \\\"c\\\"\")", "<p><em>b</em> <code>c</code></p>\n"),
      (
        "[![d](e.png)](x/y.html)",
        "<figure><img src=\"../e.png\" alt=\"d\" decoding=\"async\"></figure>\n"
      ),
      (
        "[a](x/y.htm) [b](x/y.html) [c](x/y.html2) [[d]]",
        "<p><a href=\"../x/y.htm\" download>a</a> b <a href=\"../x/y.html2\" download>c</a> "
          + "<a href=\"../entries/d.html\">Title of d</a></p>\n"
      ),
      ("[ä](größe.html), x", "<p>ä, x</p>\n"),
      (
        "![b](x/y.html)",
        "<figure><img src=\"../x/y.html\" alt=\"b\" decoding=\"async\"></figure>\n"
      ),
    ])
  func labels(text: String, expected: String) {
    #expect(without(["x/y.html", "größe.html"], text) == expected)
  }

  @Test("are none where no page is named")
  func none() {
    let text = "A [b](x/y.html) and [[c]]."
    #expect(without([], text) == MarkdownDocument(text).html())
    #expect(without(["z.html"], text) == MarkdownDocument(text).html())
  }
}
