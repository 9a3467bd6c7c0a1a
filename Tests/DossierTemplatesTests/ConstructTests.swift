import Testing

@Suite("What each construct writes")
struct ConstructTests {
  @Test(
    "An expression is written by its value",
    arguments: [
      (#"\(title)"#, "Title"),
      (#"\( title )"#, "Title"),
      (#"\(count)"#, "3"),
      (#"\("a\"b\\c")"#, "a&quot;b\\c"),
      (#"\(-12)"#, "-12"),
      (#"\(1_000)"#, "1000"),
      (#"\(subtitle ?? "none")"#, "none"),
      (#"\(subtitle ?? best?.kind ?? title)"#, "Title"),
      (#"\(best?.quote.count ?? 7)"#, "7"),
      (#"\(notes.first?.quote ?? "")"#, "a quote"),
      (#"\(notes.last?.kind ?? "")"#, "context"),
      (#"\(notes.count)"#, "2"),
      (#"\(title.count)"#, "5"),
      (#"\(isCurrent ? "yes" : "no")"#, "yes"),
      (#"\(count > 3 ? 1 : count < 3 ? 2 : 3)"#, "3"),
      (#"\(words.noNotes)"#, "No &quot;notes&quot; yet"),
      (#"\(words.notes(count: notes.count))"#, "2 notes"),
      (#"\(words.notes(count: 1))"#, "1 note"),
      (#"\(words.by(name: title))"#, "By Title"),
      (#"\(words.by(name: 4))"#, "By 4"),
      (#"\(words.language)"#, "en"),
      (#"\(link)"#, "../experts/adam.html"),
      (#"\(asset("brand.css"))"#, "../assets/brand.css"),
      (#"\(asset("assets/brand.css"))"#, "../assets/brand.css"),
      (#"<link href="\(asset("icons/a b.svg"))">"#, #"<link href="../assets/icons/a%20b.svg">"#),
      (#"<a href="\(isCurrent ? asset("brand.css") : link)">"#, #"<a href="../assets/brand.css">"#),
      (#"\(body)"#, "<p>Body</p>"),
      (#"a\\(title)b"#, #"a\(title)b"#),
      (#"a \ b \\ c \n"#, #"a \ b \\ c \n"#),
      (#"a\(/* a "comment ) */)b"#, "ab"),
    ])
  func expression(_ template: String, _ expected: String) {
    #expect(Fixture.render(template) == expected)
  }

  @Test(
    "A condition holds or not",
    arguments: [
      ("isCurrent", true), ("!isCurrent", false), ("true && false", false), ("true || false", true),
      ("count == 3", true), ("count != 3", false), ("count < 3", false), ("count <= 3", true),
      ("count > 3", false), ("count >= 3", true), (#"title == "Title""#, true),
      ("subtitle == nil", true), ("nil != subtitle", false), (#"subtitle == "x""#, false),
      ("nothing.isEmpty", true), ("!notes.isEmpty", true), ("title.isEmpty", false),
      ("body.isEmpty", false), ("best?.replies.isEmpty ?? true", true),
      ("best?.replies.isEmpty == nil", true), ("link == link", true),
      ("false && false || true", true), ("!(true || true)", false),
      ("true, false", false), ("true, count == 3", true), ("let subtitle", false),
      ("let first = notes.first, first.kind == nil", true),
      ("let kind = notes.last?.kind, kind == \"context\"", true),
      ("(count ==\n 3)", true),
    ])
  func condition(_ condition: String, _ holds: Bool) {
    let template = #"\(if \#(condition))yes\(else)no\(end)"#
    #expect(Fixture.render(template) == (holds ? "yes" : "no"))
  }

  @Test("A choice takes the first branch that holds")
  func branches() {
    let template =
      #"\(if count == 1)one\(else if count == 3)three\(else if true)any\(else)none\(end)"#
    #expect(Fixture.render(template) == "three")
    #expect(Fixture.render(template, page: .init(count: 1)) == "one")
    #expect(Fixture.render(template, page: .init(count: 2)) == "any")
  }

  @Test("A name bound by if let is known inside its branch")
  func binding() {
    let template =
      #"\(if let subtitle)<\#("h2")>\(subtitle)</h2>\(else if let k = best?.kind)\(k)\(end)"#
    #expect(Fixture.render(template) == "")
    #expect(Fixture.render(template, page: .init(subtitle: "S&T")) == "<h2>S&amp;T</h2>")
    #expect(Fixture.render(template, page: .init(best: .init(kind: "k"))) == "k")
  }

  @Test(
    "A loop writes its body for each element",
    arguments: [
      (#"\(for tag in tags)\(tag)\(if !loop.isLast), \(end)\(end)"#, "x, y, z"),
      (#"\(for t in tags)\(loop.index)/\(loop.count)\(t) \(end)"#, "1/3x 2/3y 3/3z "),
      (#"\(for t in tags)\(if loop.isFirst)[\(end)\(t)\(end)"#, "[xyz"),
      (#"\(for t in nothing)\(t)\(empty)nothing\(end)"#, "nothing"),
      (#"\(for t in tags)\(t)\(empty)nothing\(end)"#, "xyz"),
      (
        #"\(for n in notes)\(n.quote):\(for r in n.replies)\(r)\(loop.index)\(empty)-\(end)\(loop.index);\(end)"#,
        "a quote:-1;other:r11r222;"
      ),
    ])
  func loop(_ template: String, _ expected: String) {
    #expect(Fixture.render(template) == expected)
  }

  @Test("An included template sees its arguments and the words, and is compiled for their types")
  func include() {
    let line = #"<li>\(what)\(words.noNotes)</li>"# + "\n"
    let template =
      #"\(for t in tags)\(include "line", what: t)\(end)\(include "line", what: count)"#
    let expected = ["x", "y", "z", "3"].map { "<li>\($0)No &quot;notes&quot; yet</li>" }.joined()
    #expect(Fixture.render(template, ["line": line]) == expected)
  }

  @Test("A template fills the blocks of its base, which may itself extend another")
  func extends() {
    let base = #"<b>\(block head)\(title)\(end)|\(block main)default\(end)</b>"#
    let middle =
      #"\(extends "base") \(block main)<i>\(block inner)in\(end)\(count)</i>\(end)"#
    #expect(
      Fixture.render(#"\(extends "base")\(block main)\(count)\(end)"#, ["base": base])
        == "<b>Title|3</b>")
    #expect(
      Fixture.render(
        #"\(extends "middle")\(block inner)mine\(end)\(block head)H\(end)"#,
        ["base": base, "middle": middle]) == "<b>H|<i>mine3</i></b>")
    #expect(
      Fixture.render(#"\(extends "middle")"#, ["base": base, "middle": middle])
        == "<b>Title|<i>in3</i></b>")
  }

  @Test(
    "A line of directives alone leaves nothing behind",
    arguments: [
      (
        "<ul>\n  \\(for t in tags)\n  <li>\\(t)</li>\n  \\(end)\n</ul>\n",
        "<ul>\n  <li>x</li>\n  <li>y</li>\n  <li>z</li>\n</ul>\n"
      ),
      ("a\n\\(if isCurrent)\nb\n\\(else)\nc\n\\(end)\nd", "a\nb\nd"),
      ("a\n\\(if isCurrent) \\(if true)\nb\n\\(end)\\(end)\nd", "a\nb\nd"),
      ("a \\(if isCurrent)b\\(end)\nc", "a b\nc"),
      ("a\r\n\\(if isCurrent)\r\nb\r\n\\(end)\r\nc", "a\r\nb\r\nc"),
      ("\\(/* note */)\n<p>\n\\(/* a\nb */)\n</p>", "<p>\n</p>"),
      ("a\n\\(title)\nb\n", "a\nTitle\nb\n"),
      ("a\n\\(if true)\n\n\\(end)\nb", "a\n\nb"),
    ])
  func whiteSpace(_ template: String, _ expected: String) {
    #expect(Fixture.render(template) == expected)
  }

  @Test("Filling a block leaves no blank lines")
  func blockWhiteSpace() {
    let base = "<main>\n  \\(block main)\n  \\(end)\n</main>\n"
    let page = "\\(extends \"base\")\n\n\\(block main)\n  <p>\\(title)</p>\n\\(end)\n"
    #expect(Fixture.render(page, ["base": base]) == "<main>\n  <p>Title</p>\n</main>\n")
  }

  @Test("An include on a line of its own leaves one line end")
  func includeWhiteSpace() {
    #expect(
      Fixture.render("<ul>\n\\(include \"line\")\n</ul>", ["line": "<li>a</li>\n"])
        == "<ul>\n<li>a</li>\n</ul>")
  }

  @Test("Attributes can be chosen, repeated and put together")
  func attributes() {
    let template =
      #"<a\(if isCurrent) aria-current="page"\(end) class="n\(if count > 2) many\(end)" \#("")"#
      + #"href="\(if let maybeLink)\(maybeLink)\(else)#\(title)\(end)"\(for t in tags) data-\#("x")="\(t)"\(end)>"#
    #expect(
      Fixture.render(template)
        == ##"<a aria-current="page" class="n many" href="#Title" data-x="x" data-x="y" data-x="z">"##
    )
  }
}
