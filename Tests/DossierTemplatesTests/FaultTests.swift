import DossierCore
import Testing
import TypedTemplates

/// Templates in which `«…»` stands around the very bytes that are to be reported.
@Suite("Faults are found at load, at their place")
struct FaultTests {
  @Test(
    "Each fault is reported once, by its id and place",
    arguments: [
      // Names and members
      (#"\(«titel»)"#, DiagnosticID.unknownMember),
      (#"\(for n in notes)\(n.«quot»)\(end)"#, .unknownMember),
      (#"\(for n in notes)\(end)\(«n».quote)"#, .unknownMember),
      (#"\(if let subtitle)\(else)\(«subtitle»)\(end)"#, .templateType),
      (#"\(tags.«size»)"#, .unknownMember),
      (#"\(title.«quote»)"#, .unknownMember),
      (#"\(«loop».index)"#, .unknownMember),
      (#"\(for t in tags)\(loop.«first»)\(end)"#, .unknownMember),
      // Types
      (#"\(«subtitle»)"#, .templateType),
      (#"\(«isCurrent»)"#, .templateType),
      (#"\(«tags»)"#, .templateType),
      (#"\(for n in notes)\(«n»)\(end)"#, .templateType),
      (#"\(if «title»)x\(end)"#, .templateType),
      (#"\(if «subtitle»)x\(end)"#, .templateType),
      (#"\(if !«count»)x\(end)"#, .templateType),
      (#"\(if let x = «title»)\(x)\(end)"#, .templateType),
      (#"\(for x in «title»)\(x)\(end)"#, .templateType),
      (#"\(if «title» < 3)x\(end)"#, .templateType),
      (#"\(if title == «3»)x\(end)"#, .templateType),
      (#"\(if «notes» == notes)x\(end)"#, .templateType),
      (#"\(if «title» == nil)x\(end)"#, .templateType),
      (#"\(subtitle ?? «3»)"#, .templateType),
      (#"\(isCurrent ? 1 : «"a"»)"#, .templateType),
      (#"\(«best».quote)"#, .templateType),
      (#"\(if let best)\(«best»?.quote)\(end)"#, .templateType),
      (#"\(«nil»)"#, .templateType),
      (#"\(«title»(a: 1))"#, .templateType),
      (#"\(«words»)"#, .templateType),
      (#"\(for t in tags)\(«loop»)\(end)"#, .templateType),
      // Words
      (#"\(words.«noNote»)"#, .unknownWord),
      (#"\(asset(«"brnd.css"»))"#, .missingAsset),
      (#"\(asset(«title»))"#, .templateSyntax),
      (#"\(words.«notes»)"#, .templateType),
      (#"\(words.notes(count: «title»))"#, .templateType),
      (#"\(words.notes(«cout»: 1, count: 2))"#, .templateType),
      (#"\(words.noNotes(«count»: 1))"#, .templateType),
      // Syntax
      (#"\(«»)"#, .templateSyntax),
      (#"\(title «title»)"#, .templateSyntax),
      (#"\(title «+» 1)"#, .templateSyntax),
      (#"\(title ??«»)"#, .templateSyntax),
      (#"\(«'»a')"#, .templateSyntax),
      (#"\(«"»a)"#, .templateSyntax),
      (#"\(title == «"»abc"# + "\n\\(title)", .templateSyntax),
      (#"\("«\q»")"#, .templateSyntax),
      (#"\(«//» comment)"#, .templateSyntax),
      (#"\(best«!».quote)"#, .templateSyntax),
      (#"\(1 «< 2 <» 3)"#, .templateSyntax),
      ("<p>«\\(»title</p>\n<p>\\(title)</p>", .templateSyntax),
      (#"\(words.notes(«count»))"#, .templateSyntax),
      (#"\(if let «best».kind)x\(end)"#, .templateSyntax),
      (#"\(for t «of» tags)x\(end)"#, .templateSyntax),
      (#"\(for «loop» in tags)x\(end)"#, .templateSyntax),
      (#"\(include «note»)"#, .templateSyntax),
      (#"x«\(end)»"#, .templateSyntax),
      (#"«\(else)»"#, .templateSyntax),
      (#"«\(else if true)»"#, .templateSyntax),
      (#"«\(empty)»"#, .templateSyntax),
      (#"\(for t in tags)«\(else)»\(end)"#, .templateSyntax),
      (#"\(if true)\(else)«\(else)»\(end)"#, .templateSyntax),
      (#"x«\(extends "base")»"#, .templateSyntax),
      (#"\(extends "base")«x y» "#, .templateSyntax),
      (#"\(extends "base")\(block main)\(end)\(block «main»)\(end)"#, .templateSyntax),
      (#"\(include «"filled"»)"#, .templateSyntax),
      (#"«\(if true)»x"#, .unclosedBlock),
      (#"«\(for t in tags)»x"#, .unclosedBlock),
      (#"«\(block main)»\(if true)x\(end)"#, .unclosedBlock),
      // Templates and blocks
      (#"\(extends «"bas"»)"#, .unknownTemplate),
      (#"\(include «"nota"»)"#, .unknownTemplate),
      (#"\(extends "base")\(block «mian»)\(end)"#, .unknownBlock),
      (#"\(extends «"page"»)"#, .circularTemplate),
      (#"\(include «"page"»)"#, .circularTemplate),
      (#"\(include "line", what: 1, «waht»: 2)"#, .unknownMember),
      // Places where nothing can be escaped
      (#"<\(«title»)>"#, .unsafeInterpolation),
      (#"</\(«title»)>"#, .unsafeInterpolation),
      (#"<p\(«title»)>"#, .unsafeInterpolation),
      (#"<p \(«title»)>"#, .unsafeInterpolation),
      (#"<p a\(«title»)>"#, .unsafeInterpolation),
      (#"<p class=\(«title»)>"#, .unsafeInterpolation),
      (#"<p class=a\(«title»)>"#, .unsafeInterpolation),
      (#"<p class="a" \(«title»)="b">"#, .unsafeInterpolation),
      (#"<p style="\(«title»)">"#, .unsafeInterpolation),
      (#"<p onclick="\(«title»)">"#, .unsafeInterpolation),
      (#"<p ONLOAD='f(\(«count»))'>"#, .unsafeInterpolation),
      (#"<iframe srcdoc="\(«title»)"></iframe>"#, .unsafeInterpolation),
      (#"<script>\(«title»)</script>"#, .unsafeInterpolation),
      (#"<script type="module">"\(«title»)"</script>"#, .unsafeInterpolation),
      (#"<script type=application/ld+json>\(«title»)</script>"#, .unsafeInterpolation),
      (#"<script type="a" type="application/ld+json">\(«title»)</script>"#, .unsafeInterpolation),
      (#"<script type="application/ld+json">\(«title»)</script>"#, .unsafeInterpolation),
      (#"<script type="\(«title»)"></script>"#, .unsafeInterpolation),
      (#"<script src="\(«title»)"></script>"#, .unsafeInterpolation),
      (#"<link rel="stylesheet" href="\(«title»)">"#, .unsafeInterpolation),
      (#"<style>\(«title»)</style>"#, .unsafeInterpolation),
      (#"<!-- \(«title») -->"#, .unsafeInterpolation),
      (#"<!doctype \(«title»)>"#, .unsafeInterpolation),
      (#"<?x \(«title»)?>"#, .unsafeInterpolation),
      (#"<title>\(«body»)</title>"#, .unsafeInterpolation),
      (#"<p title="\(«body»)">"#, .unsafeInterpolation),
      (#"<a href="\(«body»)">"#, .unsafeInterpolation),
      (#"\(if let data)\(«data»)\(end)"#, .unsafeInterpolation),
      (#"<title></tit\(«title»)</title>"#, .unsafeInterpolation),
      (#"<a href="javascript:\(«title»)">"#, .unsafeInterpolation),
      (#"<a href="&#106;avascript:\(«title»)">"#, .unsafeInterpolation),
      (#"<a href="x/\(«link»)">"#, .unsafeInterpolation),
      (#"<a href="\(link)\(«title»)">"#, .unsafeInterpolation),
      (#"<a href="\(link)«?»x">"#, .unsafeInterpolation),
      (#"<a href="a\(title)«:»x">"#, .unsafeInterpolation),
      (#"<meta http-equiv="refresh" content="\(«title»)">"#, .unsafeInterpolation),
      (#"<meta http-equiv="refresh" content="0; url=\(«title»)">"#, .unsafeInterpolation),
      (#"<meta http-equiv="refresh" content="9; url=\(«link»)">"#, .unsafeInterpolation),
      (#"<meta http-equiv="refresh" content="0; url=\(link)«;»">"#, .unsafeInterpolation),
      (#"<meta content="\(title)" http-equiv=«"»refresh">"#, .unsafeInterpolation),
      (#"<set attributeName="href" to="\(«title»)"/>"#, .unsafeInterpolation),
      (#"<p «\(include "line", what: 1)»>"#, .unsafeInterpolation),
      (#"<title>«\(block t)»x\(end)</title>"#, .unsafeInterpolation),
      (#"\(block«»)"#, .templateSyntax),
      (#"«\(block main)»<p \(end)>"#, .unsafeInterpolation),
      (#"«\(if isCurrent)»<p class="\(end)>"#, .unsafeInterpolation),
      (#"«\(if isCurrent)»<script>\(end)</script>"#, .unsafeInterpolation),
      (#"«\(for t in tags)»<p \(end)"#, .unsafeInterpolation),
      (#"<p class=«\(if isCurrent)»"a"\(end)>"#, .unsafeInterpolation),
      (#"<a\(if isCurrent) b\(end)«c»="d">"#, .unsafeInterpolation),
      (#"<a «\(for t in tags)»f="\(title)" hre\(end) x>"#, .unsafeInterpolation),
      (#"<a href="«\(for t in tags)»\(t)\(end)">"#, .unsafeInterpolation),
      (#"<p class="a«»"#, .unsafeInterpolation),
    ])
  func fault(_ marked: String, _ id: DiagnosticID) throws {
    let (text, range) = try Self.unmarked(marked)
    let (theme, diagnostics) = Fixture.load(
      text,
      [
        "base": #"<b>\(block main)\(end)</b>"#, "line": #"<i>\(what)</i>"#,
        "filled": #"\(extends "base")"#,
      ])
    #expect(theme == nil)
    #expect(diagnostics.map(\.id) == [id], "\(diagnostics.map(\.message))")
    guard case .span(let span) = try #require(diagnostics.first).place else {
      Issue.record("a fault without a place")
      return
    }
    #expect(span.range == range, "\(span.range), not \(range): \(span.text)")
    #expect(span.file.path == "Templates/page.html")
  }

  static func unmarked(_ marked: String) throws -> (String, Range<Int>) {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
    try #require(parts.count == 3)
    let start = parts[0].utf8.count
    return (parts.joined(), start..<start + parts[1].utf8.count)
  }

  @Test(
    "A near miss is suggested",
    arguments: [
      (#"\(titel)"#, "write `title`"), (#"\(words.noNote)"#, "write `noNotes`"),
      (#"\(subtitle)"#, "write `?? \"…\"` after it, or put it inside `if let`"),
      (#"\(include "lin", what: 1)"#, "write `\"line\"`"),
      (#"\(for n in notes)\(n.kynd ?? "")\(end)"#, "write `kind`"),
    ])
  func suggestion(_ template: String, _ suggestion: String) {
    let diagnostics = Fixture.load(template, ["line": #"\(what)"#]).diagnostics
    #expect(diagnostics.map(\.suggestion) == [suggestion])
  }

  @Test("An unknown member comes with the list of those there are")
  func members() {
    let diagnostics = Fixture.load(#"\(for n in notes)\(n.x)\(end)"#).diagnostics
    #expect(
      diagnostics.first?.notes
        == ["members of note: quote: text, kind: text?, replies: [text], url: url"])
  }

  @Test("All faults are found in one run, in every template")
  func all() {
    let (_, diagnostics) = Fixture.load(
      #"\(a) \(b) <p class=\(title)> \(include "line", what: 1) \(end)"#,
      ["line": #"\(what)\(c)"#, "unreached": #"\(if true)\(include "none")"#])
    #expect(
      diagnostics.map(\.id) == [
        .unknownMember, .unknownMember, .unknownMember, .unsafeInterpolation, .templateSyntax,
        .unclosedBlock, .unknownTemplate,
      ], "\(diagnostics.map { "\($0.path ?? "") \($0.message)" })")
  }

  @Test("A fault in an included template names the include")
  func origin() {
    let (_, diagnostics) = Fixture.load("\n \\(include \"line\")", ["line": #"\(what)"#])
    #expect(diagnostics.map(\.path) == ["Templates/line.html"])
    #expect(diagnostics.first?.notes.last == "included from Templates/page.html:2:2")
  }

  @Test("A circle of several templates is reported once")
  func circle() {
    let (_, diagnostics) = Fixture.load(
      #"\(include "a")"#, ["a": #"\(include "b")"#, "b": #"\(include "a")"#])
    #expect(diagnostics.map(\.id) == [.circularTemplate])
    #expect(diagnostics.first?.notes == ["the circle: a → b → a"])
  }

  @Test("Deep and long input is an error, never a crash")
  func deep() {
    let ifs = String(repeating: #"\(if true)"#, count: 20_000)
    let ends = String(repeating: #"\(end)"#, count: 20_000)
    #expect(Fixture.load(ifs + ends).diagnostics.contains { $0.id == .templateSyntax })
    let parentheses = String(repeating: "(", count: 100_000)
    #expect(Fixture.load("\\(" + parentheses + ")").theme == nil)
    let nested =
      String(repeating: "(", count: 190) + "true" + String(repeating: ")", count: 190)
    let deepest =
      String(repeating: #"\(if \#(nested))"#, count: 64) + "x"
      + String(repeating: #"\(end)"#, count: 64)
    #expect(Fixture.render(deepest) == "x")
    let sum = Array(repeating: "true", count: 100_000).joined(separator: " && ")
    #expect(Fixture.load("\\(if \(sum))\\(end)").diagnostics.map(\.id) == [.templateSyntax])
  }

  @Test("`??` after what is never absent is a warning, and the theme still loads")
  func needlessDefault() {
    let (theme, diagnostics) = Fixture.load(#"\(title ?? "x")"#)
    #expect(theme != nil)
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test("Of two sources of one name the later counts, and faults name its file")
  func overridden() {
    let diagnostics = Theme.load(
      sources: [
        .init(name: "page", file: SourceFile(path: "built-in/page.html", text: #"\(a)"#)),
        .init(name: "page", file: SourceFile(path: "Templates/page.html", text: #"\(b)"#)),
      ],
      pages: [.init(template: "page", type: Fixture.page.type)], words: Fixture.words
    ).diagnostics
    #expect(diagnostics.map(\.path) == ["Templates/page.html"])
  }

  @Test("A value of another type than was checked never breaks out")
  func mismatched() throws {
    let theme = try #require(Fixture.load(#"<p title="\(title)">\(notes.count)"#).theme)
    var output = OutputBuffer()
    let html = HTML(writtenByMarkdown: Array("\"><b>".utf8))
    theme.render(
      "page", PageValues { $0.record(slots: 1) { $1.html(html) } }, root: "", into: &output)
    theme.render("none", PageValues { _ in .none }, root: "", into: &output)
    #expect(output.text == #"<p title="">0"#)
  }

  @Test("A page without its template is an error")
  func missing() {
    let (theme, diagnostics) = Theme.load(
      sources: [], pages: [.init(template: "home", type: Fixture.page.type)],
      words: Fixture.words)
    #expect(theme == nil)
    #expect(diagnostics.map(\.id) == [.unknownTemplate])
  }
}
