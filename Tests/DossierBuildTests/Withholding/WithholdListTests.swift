import DossierCore
import DossierModel
import DossierTesting
import QuoteAnchoring
import Testing

@testable import DossierBuild
@testable import DossierWithholding

@Suite("The list of withheld strings")
struct WithholdListTests {
  @Test("holds a string a line; comments and empty lines count for nothing")
  func lines() {
    let text = "\u{FEFF}# names\r\nTommy Brannigan\r\n\r\n  =Ann  # short\n\tFlat 4 #2\n"
    let list = WithholdList([(.originals, Array(text.utf8))])
    #expect(list.lines.map(\.number) == [2, 4, 5])
    #expect(list.diagnostics.isEmpty)
    #expect(
      WithholdList([(.variable, Array("one\rtwo two\rthree".utf8))]).lines.map(\.number) == [2, 3])
  }

  @Test("is the union of all that is given, each string once, named by its first line")
  func union() {
    let list = WithholdList([
      (.originals, Array("Tommy Brannigan".utf8)),
      (.file("a.txt"), Array("TOMMY  BRANNIGAN\nMary Lee".utf8)),
      (.variable, Array("=Mary Lee\nMary Lee".utf8)),
    ])
    #expect(
      list.lines.map(\.description) == [
        "line 1 of `Originals/.withhold`", "line 2 of `a.txt`", "line 1 of `DOSSIER_WITHHOLD`",
      ])
  }

  @Test(
    "tells of a line that can't be looked for, and not what it says",
    arguments: [
      (
        "Ann",
        "line 1 of `DOSSIER_WITHHOLD` holds fewer than 4 letters, so that it may stand anywhere"
      ),
      (
        "J. B.",
        "line 1 of `DOSSIER_WITHHOLD` holds fewer than 4 letters, so that it may stand anywhere"
      ),
      ("***", "line 1 of `DOSSIER_WITHHOLD` holds no letter and no digit"),
      ("=", "line 1 of `DOSSIER_WITHHOLD` holds no letter and no digit"),
      (
        String(repeating: "a", count: 1_001),
        "line 1 of `DOSSIER_WITHHOLD` holds more than 1000 letters"
      ),
    ])
  func faults(line: String, message: String) {
    let list = WithholdList([(.variable, Array(line.utf8))])
    expectDiagnostics(list.diagnostics, in: "", [.init(.badWithheldString, message: message)])
    #expect(list.isEmpty)
  }

  @Test("is UTF-8")
  func notUTF8() {
    let list = WithholdList([(.originals, [0x42, 0xFF])])
    expectDiagnostics(
      list.diagnostics, in: "",
      [.init(.badWithheldString, suggestion: "save it as UTF-8", message: "is not UTF-8")])
  }
}

@Suite("What is printed beside a list")
struct WithheldRedactionTests {
  let redaction = WithheldRedaction(
    WithholdList([(.originals, Array("Tommy Brannigan\n=Ann\n=May".utf8))]))

  @Test("leaves what a passage rests on and what changed in it, but for their words")
  func passage() throws {
    let file = SourceFile(path: "Content/commentary/a.md", text: "> Ann left\n")
    let change = MeaningChange("Ann left", "Bob left", language: "en")
    let report = redaction.report(
      PassageReport(
        span: file.span(2..<10), name: "ann", about: EntryID(.article, "a"), exact: "Ann left",
        band: .carried, score: 0.5, range: 0..<8, matched: "Bob left", rests: .lock,
        change: change))
    #expect(report.rests == .lock)
    #expect(report.exact == "[withheld] left")
    #expect(report.change?.wording == "“[withheld]” is now “Bob”")
  }

  @Test(
    "shows a mark in the place of each string, and of each part that is cut off",
    arguments: [
      ("no article `tommy-brannigan` is known", "no article `[withheld]` is known"),
      ("Tommy\nBran-\nnigan said", "[withheld] said"), ("“Had Tommy Bran…", "“Had [withheld]…"),
      ("… Brannigan on **the phone** …", "…[withheld] on **the phone** …"),
      ("…nigan on", "…[withheld] on"),
      ("it may be `ann`, `may.md`", "it may be `[withheld]`, `[withheld].md`"),
      ("Ann and Annual", "[withheld] and Annual"), ("**Tommy** *Brannigan*", "**[withheld]*"),
      ("add `a: …`", "add `a: …`"), ("and … gan", "and … gan"), ("", ""),
    ])
  func text(text: String, shown: String) { #expect(redaction.text(text) == shown) }

  @Test("names no path and shows no line that holds a string")
  func diagnostics() throws {
    let file = SourceFile(
      path: "Content/experts/tommy-brannigan.md", text: "one\nTommy\nBrannigan, two\nthree\n")
    let lines = [0, 4, 10, 25].map { offset in
      Diagnostic(.rawHTML, at: file.span(offset..<offset + 1), "a fault")
    }
    let shown = redaction.diagnostics(lines)
    #expect(shown.map(\.path) == Array(repeating: "Content/experts/[withheld].md", count: 4))
    #expect(shown.map(\.showsSource) == [true, false, false, true])
    guard case .span(let span) = shown[3].place else {
      Issue.record("no span")
      return
    }
    #expect(span.start == SourcePosition(line: 4, column: 1))
  }
}
