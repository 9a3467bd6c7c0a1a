import DossierCore
import Testing
import TypedTemplates

@Suite("No value breaks out of its place")
struct BreakoutTests {
  /// What values are made of, besides random bytes.
  static let hostile = [
    "<", ">", "\"", "'", "&", "/", "=", " ", "\n", "\t", "\u{0}", "`", "<!--", "-->", "</script>",
    "</title>", "</textarea>", "<script>", "javascript:", "java\nscript:", "data:", " onclick=",
    "]]>", "&quot;", "&#34;", "\\(", "%22", "é", "\u{FEFF}", "x", ":", "?", "#",
  ]

  static func value(_ random: inout SeededGenerator) -> String {
    if Bool.random(using: &random) {
      let count = Int.random(in: 0...8, using: &random)
      return (0..<count).map { _ in hostile.randomElement(using: &random) ?? "" }.joined()
    }
    let bytes = (0..<12).map { _ in UInt8.random(in: 0...255, using: &random) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func page(_ value: String, isCurrent: Bool = true) -> Fixture.Page {
    Fixture.Page(
      title: value, isCurrent: isCurrent, link: .external(value), maybeLink: .site(value),
      tags: [value, value], notes: [.init(quote: value, url: .site(path: value, fragment: value))])
  }

  static let everyContext = #"""
    <!doctype html><!-- c --><title>\(title)</title>
    <p>\(title) \(link)</p><textarea>\(title)</textarea>
    <p class="a \(title)" data-a='\(title)' title = "\(words.by(name: title))">
    <a href="\(title)" title="\(link)">\(title)</a><a href='\(title)' id='\(title)'>x</a>
    <a href="\(link)">x</a><a href='\(link)'>x</a><img src="\(title)">
    <a href="#\(title)">x</a><a href='/a/\(title)?b=\(title)#\(title)'>x</a><a href="j\(title)">x</a>
    \(for n in notes)<a href="\(n.url)">\(n.quote)</a>\(include "part", text: n.quote)\(end)
    \(if let maybeLink)<a\(if isCurrent) class="\(title)"\(end) href="\(maybeLink)">x</a>\(end)
    <script type="application/ld+json">\(if let data)\(data)\(end)</script><b>\(title)</b>
    """#

  @Test("Thousands of hostile values leave a page's shape as it is")
  func values() throws {
    let theme = try #require(
      Fixture.load(Self.everyContext, ["part": #"<i lang='\(text)'>\(text)</i>"#]).theme)
    func shape(_ value: String) -> DocumentShape {
      var output = OutputBuffer()
      theme.render("page", Fixture.values(Self.page(value)), root: "../", into: &output)
      return DocumentShape(output.text)
    }
    let expected = shape("x")
    #expect(expected.parts.count > 50)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<3_000 {
      let value = Self.value(&random)
      let found = shape(value)
      if found == expected, !found.holdsUnsafeAddress { continue }
      Issue.record("broken out by \(value.debugDescription)")
      return
    }
  }

  static let fragments = [
    "<p", "<a", " class=\"", " class='", "\"", "'", ">", ">", "</p>", "x", " ", "/", "=", "<", "#",
    " href=\"", " href='", ":", "&", "java", "<!--", "-->", "-", "!", "?", "<title>", "</title>",
    "<script", " type=\"application/ld+json\"", "</script>", "<style>", "</style", "\n", " id",
    #"\(title)"#, #"\(title)"#, #"\(title)"#, #"\(link)"#, #"\(count)"#, #"\(if isCurrent)"#,
    #"\(else)"#, #"\(end)"#, #"\(end)"#, #"\(for t in tags)"#, #"\(tags.count)"#, #"\\("#,
    "<a href=\"", "<a href='", "<p class=\"a", "\">", "\">", "'>", "'>", " x=\"",
    #" \(if isCurrent) class="\(title)"\(end)"#, #"<b title="\(title)">"#, #"<a href="\(link)">"#,
  ]

  @Test("Templates at random never crash, and those that load hold hostile values in")
  func templates() {
    var random = SeededGenerator(seed: 2)
    var accepted = 0
    for _ in 0..<8_000 {
      let count = Int.random(in: 1...9, using: &random)
      let template = (0..<count).map { _ in Self.fragments.randomElement(using: &random) ?? "" }
        .joined()
      guard let theme = Fixture.load(template).theme else { continue }
      accepted += 1
      for isCurrent in [true, false] {
        func shape(_ value: String) -> DocumentShape {
          var output = OutputBuffer()
          let page = Self.page(value, isCurrent: isCurrent)
          theme.render("page", Fixture.values(page), root: "", into: &output)
          return DocumentShape(output.text)
        }
        let value = Self.value(&random) + #"<"'>"#
        if shape(value) != shape("x") {
          Issue.record("\(template.debugDescription) is broken out of by \(value.debugDescription)")
        }
        if shape(value).holdsUnsafeAddress != shape("x").holdsUnsafeAddress {
          Issue.record(
            "\(template.debugDescription) lets \(value.debugDescription) choose a scheme")
        }
      }
    }
    #expect(accepted > 500)
  }
}
