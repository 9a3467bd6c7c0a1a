import DossierTesting
import Testing

@testable import DossierCore

@Suite("Diagnostics")
struct DiagnosticTests {
  @Test("They are printed by path, place, end, id and wording, in whatever order they were found")
  func order() {
    let first = SourceFile(path: "Content/a.md", text: "some text")
    let second = SourceFile(path: "Content/b.md", text: "some text")
    let inOrder = [
      Diagnostic(.noExchange, at: .nowhere, "no place"),
      Diagnostic(.notUTF8, at: .file("Content/a.md"), "the file as a whole"),
      Diagnostic(.notUTF8, at: first.span(0..<4), "at its start"),
      Diagnostic(.noExchange, at: first.span(5..<6), "one id"),
      Diagnostic(.notUTF8, at: first.span(5..<6), "another id: message one"),
      Diagnostic(.notUTF8, at: first.span(5..<6), "another id: message two"),
      Diagnostic(.notUTF8, at: first.span(5..<6), "e\u{301}"),
      Diagnostic(.notUTF8, at: first.span(5..<6), "\u{E9}"),
      Diagnostic(.controlCharacter, at: first.span(5..<9), "a later end"),
      Diagnostic(.notUTF8, at: second.span(0..<1), "in the next file"),
    ]
    var random = SeededRandom(seed: 3)
    for _ in 0..<20 {
      let sorted = Diagnostic.sorted(inOrder.shuffled(using: &random))
      #expect(sorted.map { Array($0.message.utf8) } == inOrder.map { Array($0.message.utf8) })
    }
  }

  @Test("A diagnostic has its id's severity unless told otherwise")
  func severity() {
    #expect(Diagnostic(.linkToItself, at: .nowhere, "").severity == .hint)
    #expect(Diagnostic(.passageNotFound, at: .nowhere, "").severity == .warning)
    #expect(Diagnostic(.passageNotFound, severity: .error, at: .nowhere, "").severity == .error)
    #expect(Diagnostic.Severity.allCases.sorted() == [.hint, .warning, .error])
  }

  @Test("Only an error counts as one")
  func containsErrors() {
    let warning = Diagnostic(.passageNotFound, at: .nowhere, "")
    #expect(![warning].containsErrors)
    #expect([warning, Diagnostic(.notUTF8, at: .nowhere, "")].containsErrors)
  }

  @Test("Ids are words in small letters parted by hyphens, none given twice")
  func ids() {
    let names = DiagnosticID.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(
        name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }, "\(name)")
    }
  }
}
