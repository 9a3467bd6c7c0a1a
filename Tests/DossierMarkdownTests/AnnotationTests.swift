import DossierCore
import Testing

@testable import DossierMarkdown
@testable import TextAnalysis

@Suite struct AnnotationTests {
  /// Highlights of the first occurrences of some words: `(words, name, style, marker)`.
  private func highlight(
    _ document: borrowing MarkdownDocument, _ passages: [(String, String, String, String?)]
  ) -> Annotations {
    let scalars = document.plainText().scalars
    let highlights = passages.map { words, name, style, marker in
      Annotations.Highlight(
        range: range(of: words, in: scalars), fragment: "p-" + name, style: style,
        marker: marker.map {
          Annotations.Marker(fragment: "ref-" + name, target: "note-" + name, text: $0)
        })
    }
    return Annotations(highlights: sorted(highlights))
  }

  private func sorted(_ highlights: [Annotations.Highlight]) -> [Annotations.Highlight] {
    highlights.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }

  private func range(of words: String, in scalars: [Unicode.Scalar]) -> Range<Int> {
    let wanted = Array(words.unicodeScalars)
    let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
    return start..<start + wanted.count
  }

  private static func marker(_ name: String, _ text: String) -> String {
    "<sup class=\"ref\"><a id=\"ref-\(name)\" href=\"#note-\(name)\" role=\"doc-noteref\">\(text)</a></sup>"
  }

  @Test("A passage is marked, with its marker after its last word")
  func one() {
    let document = MarkdownDocument("A sphere of influence, <!-- x -->it says.")
    let html = document.html(
      highlight(document, [("sphere of influence", "spheres", "noted", "1")]))
    #expect(
      html == "<p>A <mark class=\"noted\" id=\"p-spheres\" data-passages=\"spheres\">sphere of "
        + "influence</mark>\(Self.marker("spheres", "1")), it says.</p>\n")
  }

  @Test("Overlapping passages make flat segments that name all their passages")
  func overlapping() {
    let document = MarkdownDocument("one two three four")
    let html = document.html(
      highlight(
        document, [("one two three", "a", "noted", "1"), ("two three four", "b", "cited", nil)]))
    #expect(
      html == "<p><mark class=\"noted\" id=\"p-a\" data-passages=\"a\">one </mark>"
        + "<mark class=\"noted cited overlap\" id=\"p-b\" data-passages=\"a b\">two three</mark>"
        + Self.marker("a", "1")
        + "<mark class=\"cited\" data-passages=\"b\"> four</mark></p>\n")
  }

  @Test("Passages that begin together each have their id")
  func together() {
    let document = MarkdownDocument("one two three")
    let html = document.html(
      highlight(document, [("one two", "a", "noted", "1"), ("one", "b", "noted", "2")]))
    #expect(
      html == "<p><span id=\"p-b\"></span><mark class=\"noted overlap\" id=\"p-a\" "
        + "data-passages=\"a b\">one</mark>\(Self.marker("b", "2"))"
        + "<mark class=\"noted\" data-passages=\"a\"> two</mark>\(Self.marker("a", "1")) three</p>\n"
    )
  }

  @Test("A passage crosses elements, lines and blocks; what is only white space between is left")
  func crossing() {
    let document = MarkdownDocument("a *b\nc* d\n\ne f")
    let html = document.html(highlight(document, [("b\nc d\n\ne", "x", "noted", "1")]))
    #expect(
      html == "<p>a <em><mark class=\"noted\" id=\"p-x\" data-passages=\"x\">b\nc</mark></em>"
        + "<mark class=\"noted\" data-passages=\"x\"> d</mark></p>\n"
        + "<p><mark class=\"noted\" data-passages=\"x\">e</mark>\(Self.marker("x", "1")) f</p>\n")
  }

  @Test("A marker waits until a link or code is closed")
  func waiting() {
    let options = WriterOptions(scrollRegions: false)
    let document = MarkdownDocument("[a `b` c](/d) `e f`\n\n```\ng\nh\n```\n")
    let html = document.html(
      highlight(
        document,
        [("b", "b", "noted", "1"), ("e", "e", "noted", "2"), ("g", "g", "noted", "3")]),
      options: options)
    func mark(_ name: String) -> String {
      "<mark class=\"noted\" id=\"p-\(name)\" data-passages=\"\(name)\">\(name)</mark>"
    }
    #expect(
      html
        == "<p><a href=\"../d\" download>a <code>\(mark("b"))</code> c</a>\(Self.marker("b", "1")) "
        + "<code>\(mark("e")) f</code>\(Self.marker("e", "2"))</p>\n"
        + "<pre><code>\(mark("g"))\nh\n</code></pre>\(Self.marker("g", "3"))\n")
  }

  @Test("Passages lie in headings, table cells, labels of links and footnotes")
  func everywhere() {
    let document = MarkdownDocument(
      "# Head\n\n| cell | x |\n|---|---|\n| y | z |\n\n[[id|label]][^1]\n\n[^1]: foot")
    let html = document.html(
      highlight(
        document,
        [
          ("Head", "h", "noted", "1"), ("cell", "c", "noted", "2"), ("label", "l", "noted", "3"),
          ("foot", "f", "noted", "4"),
        ]))
    for (words, name) in [("Head", "h"), ("cell", "c"), ("label", "l"), ("foot", "f")] {
      #expect(html.contains("id=\"p-\(name)\" data-passages=\"\(name)\">\(words)</mark>"))
    }
    #expect(html.contains("label</mark></a>\(Self.marker("l", "3"))<sup class=\"footnote-ref\">"))
  }

  @Test("A passage over two cells ends in the cell of its last word")
  func cells() {
    let document = MarkdownDocument("| a | b |\n|---|---|\n| c | d |")
    let html = document.html(highlight(document, [("b\nc", "x", "noted", "1")]))
    #expect(html.contains("b</mark></th>"))
    #expect(html.contains("c</mark>\(Self.marker("x", "1"))</td>"))
  }

  @Test("A name becomes a link around the marks in it")
  func names() {
    let document = MarkdownDocument("Says Adam Thomson today. [Adam](/x)")
    var annotations = highlight(document, [("Thomson today", "x", "noted", "1")])
    annotations.names = [
      Annotations.NameLink(range: 5..<17, url: .site("experts/adam-thomson.html")),
      Annotations.NameLink(range: 25..<29, url: .site("experts/adam-thomson.html")),
    ]
    #expect(
      document.html(annotations)
        == "<p>Says <a href=\"../experts/adam-thomson.html\">Adam <mark class=\"noted\" id=\"p-x\" "
        + "data-passages=\"x\">Thomson</mark></a><mark class=\"noted\" data-passages=\"x\"> today"
        + "</mark>\(Self.marker("x", "1")). <a href=\"../x\" download>Adam</a></p>\n")
  }

  @Test("Random highlights change nothing but what they add, and nest")
  func random() {
    var generator = RandomMarkdown(seed: 3, fragments: RandomMarkdown.acceptable)
    var segments = 0
    for _ in 0..<2_000 {
      let source = generator.document()
      let document = MarkdownDocument(source)
      let text = document.plainText()
      let annotations = annotations(&generator, text)
      let html = document.html(annotations)
      let tagged = TaggedText(html, without: ["class=\"ref\""])
      segments += tagged.marked.count
      #expect(stripped(html) == document.html(), "\(source.debugDescription)")
      #expect(tagged.isNested && tagged.misplacedMarkers == 0, "\(html)")
      for highlight in annotations.highlights {
        let name = String(highlight.fragment.dropFirst(2))
        #expect(
          tagged.marked[name, default: ""].filter { !$0.isWhitespace }
            == String(scalars: text.scalars[highlight.range]).filter { !$0.isWhitespace }, "\(html)"
        )
        #expect(tagged.ids.count { $0 == highlight.fragment } == 1, "\(html)")
        #expect(tagged.ids.count { $0 == "ref-" + name } == (highlight.marker == nil ? 0 : 1))
      }
    }
    #expect(segments > 2_000)
  }

  private func annotations(_ generator: inout RandomMarkdown, _ text: PlainText) -> Annotations {
    let ranges = generator.ranges(in: text.scalars.count, upTo: 5)
    let highlights = ranges.enumerated().map { index, range in
      Annotations.Highlight(
        range: range, fragment: "p-\(index)", style: index % 2 == 0 ? "noted" : "cited",
        marker: index % 3 == 2
          ? nil : Annotations.Marker(fragment: "ref-\(index)", target: "note-\(index)", text: "1"))
    }
    let names = text.linkable.enumerated().filter { $0.offset % 2 == 0 }.map { _, range in
      Annotations.NameLink(
        range: range.lowerBound..<min(range.upperBound, range.lowerBound + 6),
        url: .site("experts/name.html"))
    }
    return Annotations(highlights: sorted(highlights), names: names)
  }

  /// The HTML without what annotations add.
  private func stripped(_ html: String) -> String {
    html.replacing(/<sup class="ref">.*?<\/sup>|<\/?mark[^>]*>|<span id=[^>]*><\/span>/, with: "")
      .replacing(/<a href="\.\.\/experts\/name\.html">(?<text>(?:[^<]|<br>)*)<\/a>/) {
        $0.output.text
      }
  }
}
