import Testing

@Suite("Texts beside others")
struct IsolationTests {
  private static let name = "דוד לוי"
  private static let apart = "\u{2068}דוד לוי\u{2069}"

  @Test(
    "A text that runs the other way is set apart wherever a template puts it",
    arguments: [
      (#"<p>\(title), 2016</p>"#, "<p><bdi>NAME</bdi>, 2016</p>"),
      (#"<h1>\(title)</h1>"#, "<h1><bdi>NAME</bdi></h1>"),
      (#"<a href="/">\(title)</a>"#, #"<a href="/"><bdi>NAME</bdi></a>"#),
      (#"<bdi>\(title)</bdi>"#, "<bdi>NAME</bdi>"),
      (#"<q lang="he" dir="rtl">\(title)</q>"#, #"<q lang="he" dir="rtl">NAME</q>"#),
      (#"<q dir="rtl">\(title)!</q>"#, #"<q dir="rtl"><bdi>NAME</bdi>!</q>"#),
      (#"<q\(if isCurrent) dir="rtl"\(end)>\(title)</q>"#, #"<q dir="rtl"><bdi>NAME</bdi></q>"#),
      (#"<title>\(title)</title>"#, "<title>NAME</title>"),
      (#"<title>\(title) · x</title>"#, "<title>APART · x</title>"),
      (#"<title>\(if isCurrent)\(title)\(end)</title>"#, "<title>APART</title>"),
      (#"<p title="\(title)">"#, #"<p title="NAME">"#),
      (#"<p title="\(title), x">"#, #"<p title="APART, x">"#),
      (#"<p aria-label="x: \(title)">"#, #"<p aria-label="x: APART">"#),
      (#"<p title='x \(title)'>"#, "<p title='x APART'>"),
      (#"<p data-name="x \(title)">"#, #"<p data-name="x NAME">"#),
      (#"<a href="/\(subtitle ?? "")">\(title)</a>"#, #"<a href="/"><bdi>NAME</bdi></a>"#),
      (#"<select><option>\(title)</select>"#, "<select><option>NAME</select>"),
      (#"<select><option>\(title)</option></select>"#, "<select><option>NAME</option></select>"),
      (
        #"<select><option>\(title) (1)</option></select>\(title)"#,
        "<select><option>APART (1)</option></select><bdi>NAME</bdi>"
      ),
      (#"<svg><text>\(title)</text></svg>\(title)"#, "<svg><text>NAME</text></svg><bdi>NAME</bdi>"),
      (
        #"<svg><text><tspan>\(title)</tspan></text></svg>"#,
        "<svg><text><tspan>APART</tspan></text></svg>"
      ),
      (#"<svg><title>\(title), x</title></svg>"#, "<svg><title>APART, x</title></svg>"),
      (#"<p>\(words.by(name: title))</p>"#, "<p>By <bdi>NAME</bdi></p>"),
      (#"<title>\(words.by(name: title))</title>"#, "<title>By APART</title>"),
      (
        #"\(for tag in tags)<i>\(tag)</i>\(end)\(title)"#, "<i>x</i><i>y</i><i>z</i><bdi>NAME</bdi>"
      ),
    ])
  func apart(template: String, expected: String) {
    let expected = expected.replacing("NAME", with: Self.name).replacing("APART", with: Self.apart)
    #expect(Fixture.render(template, page: .init(title: Self.name)) == expected)
  }

  @Test("An include within a drawing knows that it stands there")
  func includes() {
    let part = #"<tspan>\(name)</tspan>"#
    let page =
      #"<svg><text>\(include "part", name: title)</text></svg><p>\(include "part", name: title)</p>"#
    #expect(
      Fixture.render(page, ["part": part], page: .init(title: Self.name))
        == "<svg><text><tspan>\(Self.apart)</tspan></text></svg><p><tspan><bdi>\(Self.name)</bdi></tspan></p>"
    )
  }

  @Test("Names that a phrase holds are set apart once")
  func phrases() {
    #expect(
      Fixture.render(
        #"\(include "part", name: words.by(name: title))"#, ["part": #"<p>\(name)</p>"#],
        page: .init(title: Self.name)) == "<p>By <bdi>\(Self.name)</bdi></p>")
  }

  @Test("Directives within svg, options and attributes join as they did")
  func control() {
    let template =
      #"\(if isCurrent)<svg><text>\(title)</text></svg>\(else)<p>\(title)</p>\(end)<p title="\(for tag in tags)\(tag) \(end)\(title)">"#
    #expect(
      Fixture.render(template, page: .init(title: "a"))
        == #"<svg><text>a</text></svg><p title="x y z a">"#)
  }
}
