import DossierCore
import EDTF
import Testing

@testable import DossierPassages

@Suite("The first line of a note")
struct NoteHeadTests {
  @Test(
    "gives kind, title, editor, date and id",
    arguments: [
      ("[!comment]", "comment|||"),
      ("[!context] Whose word is it? ^spheres", "context|Whose word is it?||spheres"),
      (
        "[!correction] A word withdrawn @editors 2026-11-24 ^pressure",
        "correction|A word withdrawn|editors 2026-11-24|pressure"
      ),
      ("[!question] @ada 2026-11 What of 2017?", "question|@ada 2026-11 What of 2017?||"),
      ("[!comment] 2 ^ 3", "comment|2 ^ 3||"), ("[!comment] -5 or +3", "comment|-5 or +3||"),
      ("[!dispute] In 2014", "dispute|In 2014||"),
      ("[!passage] ^redundant", "passage|||redundant"),
    ])
  func reads(line: String, expected: String) {
    let file = SourceFile(path: "a.md", text: line)
    let (head, diagnostics) = NoteHead.read(0..<file.bytes.count, in: file, utcOffset: nil)
    #expect(diagnostics.isEmpty)
    let kind =
      switch head.kind {
      case .note(let kind)?: kind.rawValue
      case .passage?: "passage"
      case nil: "?"
      }
    let byline = [head.editor?.value, head.date?.value.source].compactMap { $0 }
    #expect(
      "\(kind)|\(head.title ?? "")|\(byline.joined(separator: " "))|\(head.id?.value ?? "")"
        == expected)
  }

  @Test(
    "says what is wrong with it, and where",
    arguments: [
      ("[!coment] Hm", DiagnosticID.unknownNoteKind, 3, "write `comment`" as String?),
      ("[!NOTE] Hm", .unknownNoteKind, 3, "write `comment`, or another of the kinds"),
      (
        "[!comment]+ T ^a", .badNoteLine, 11,
        "leave `+` out; where the title begins with it, put a space before it"
      ),
      (
        "[!question]- ^b", .badNoteLine, 12,
        "leave `-` out; where the title begins with it, put a space before it"
      ),
      (
        "[!comment] T <!-- words --> ^a", .privateComment, 12,
        "take it out, or put it beneath the quotation"
      ),
      ("[!comment Hm", .badNoteLine, 1, "write `[!comment]`"),
      ("[!comment] Hm ^a.b", .badNoteLine, 15, "write `^a-b`"),
      ("[!question] ^q What of 2017?", .badNoteLine, 13, "move `^q` to the line's end"),
      ("[!comment] Hm ^two words", .badNoteLine, 15, "move `^two` to the line's end"),
      ("[!comment] Hm ^", .badNoteLine, 15, "write `^passage`"),
    ])
  func faults(line: String, id: DiagnosticID, column: Int, suggestion: String?) throws {
    let file = SourceFile(path: "a.md", text: line)
    let diagnostic = try #require(
      NoteHead.read(0..<file.bytes.count, in: file, utcOffset: nil).diagnostics.first)
    #expect(diagnostic.id == id)
    #expect(diagnostic.suggestion == suggestion)
    guard case .span(let span) = diagnostic.place else {
      Issue.record("no place")
      return
    }
    #expect(span.start == SourcePosition(line: 1, column: column))
  }
}
