import DossierBuild
import DossierCore
import DossierModel
import Foundation
import QuoteAnchoring
import Testing

@testable import DossierCommand

@Suite("Diagnostics and passages for machines")
struct MachineFormatTests {
  let file = SourceFile(path: "Content/a.md", text: "one\ntwö three\n")

  @Test("A diagnostic's object has every member, with lines and columns in scalars from 1")
  func diagnosticObject() throws {
    let diagnostics = [
      Diagnostic(.unknownID, at: file.span(4..<8), "say \"no\"\n\u{202E}", suggestion: "a\\b"),
      Diagnostic(.notUTF8, at: .file("b"), "x"),
    ]
    let text = JSONText.array(diagnostics.map(\.jsonMembers))
    #expect(
      text == #"""
        [
          {"id": "unknown-id", "severity": "error", "path": "Content/a.md", "line": 2, "column": 1, "endLine": 2, "endColumn": 4, "message": "say \"no\"\n\u202e", "suggestion": "a\\b"},
          {"id": "not-utf8", "severity": "error", "path": "b", "line": null, "column": null, "endLine": null, "endColumn": null, "message": "x", "suggestion": null}
        ]

        """#)
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    #expect(read?.first?["message"] as? String == "say \"no\"\n\u{202E}")
  }

  @Test("No diagnostics make an empty array")
  func empty() { #expect(JSONText.array([]) == "[]\n") }

  @Test("A passage's object leaves out what a lost one lacks")
  func passageObject() {
    let found = PassageReport(
      span: file.span(4..<8), name: "spheres", about: EntryID(.article, "three-reasons"),
      exact: "a sphere", band: .found, score: 1, range: 3..<11, matched: "a sphere")
    let lost = PassageReport(
      span: file.span(0..<3), name: nil, about: EntryID(.article, "three-reasons"),
      exact: "gone", band: .lost, score: 0, range: nil, matched: nil, rests: .lock)
    #expect(
      JSONText.array([found, lost].map(\.jsonMembers)) == """
        [
          {"path": "Content/a.md", "line": 2, "column": 1, "name": "spheres", "about": "article/three-reasons", "exact": "a sphere", "band": "found", "score": 1.0, "start": 3, "end": 11, "matched": "a sphere", "rests": "text"},
          {"path": "Content/a.md", "line": 1, "column": 1, "about": "article/three-reasons", "exact": "gone", "band": "lost", "score": 0.0, "rests": "lock"}
        ]

        """)
  }

  @Test("A passage's object says why a carried one no longer says the same")
  func changedPassage() throws {
    let change = try #require(MeaningChange("on 20 May", "on 21 May", language: "en"))
    let changed = PassageReport(
      span: file.span(4..<8), name: "day", about: EntryID(.article, "a"), exact: "on 20 May",
      band: .carried, score: 0.75, range: 3..<12, matched: "on 21 May", change: change)
    #expect(
      JSONText.array([changed.jsonMembers]).contains(
        #""band": "carried", "score": 0.75, "start": 3, "end": 12, "matched": "on 21 May", "rests": "text", "why": "date"}"#
      ))
  }

  @Test("Workflow commands escape what would end them")
  func annotations() {
    let odd = SourceFile(path: "a,b:c%.md", text: "xyz")
    #expect(
      GitHubAnnotation.text(
        Diagnostic(.unknownID, at: odd.span(1..<2), "50%: a,\r\nb", suggestion: "c"), below: "sub/")
        == "::error file=sub/a%2Cb%3Ac%25.md,line=1,endLine=1,col=2,endColumn=3,title=unknown-id"
        + "::50%25: a,%0D%0Ab%0Ac\n")
    #expect(
      GitHubAnnotation.text(
        Diagnostic(.badFileName, at: .file("a\n\u{1B}[2J"), "\u{202E}x"), below: "")
        == "::error file=a%0A␛[2J,title=bad-file-name::<U+202E>x\n")
    #expect(
      GitHubAnnotation.text(Diagnostic(.passageNotFound, at: .file("a"), "m"), below: "")
        == "::warning file=a,title=passage-not-found::m\n")
    #expect(
      GitHubAnnotation.text(Diagnostic(.noteWithoutID, at: .nowhere, "m"), below: "")
        == "::notice title=note-without-id::m\n")
  }

}
