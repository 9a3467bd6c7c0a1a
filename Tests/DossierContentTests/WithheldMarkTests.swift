import DossierCore
import DossierTesting
import Testing
import TextAnalysis

@testable import DossierContent
@testable import DossierModel

@Suite("Marks for what is withheld")
struct WithheldMarkTests {
  private func read(_ text: String) -> WithheldReading { WithheldReading(Array(text.utf8)) }

  @Test(
    "are read wherever they stand, each as one scalar",
    arguments: [
      ("[withheld]", "\u{F8E0}"), ("[withheld: name]", "\u{F8E1}"),
      ("[withheld:address]", "\u{F8E2}"), ("[withheld:   number  ]", "\u{F8E3}"),
      ("[withheld: place][withheld: date]", "\u{F8E4}\u{F8E5}"),
      ("a [withheld: picture]’s [withheld: words].", "a \u{F8E6}’s \u{F8E7}."),
      (
        "**[withheld]** `[withheld]` <!-- [withheld] -->",
        "**\u{F8E0}** `\u{F8E0}` <!-- \u{F8E0} -->"
      ),
      ("[[id|[withheld: name]]] [a [withheld]](b)", "[[id|\u{F8E1}]] [a \u{F8E0}](b)"),
      ("title: \"[withheld]\"", "title: \"\u{F8E0}\""),
      ("He asked [withheld]: why", "He asked \u{F8E0}: why"),
      ("[withheld: name]\\: no", "\u{F8E1}\\: no"), ("x\\\\[withheld]", "x\\\\\u{F8E0}"),
      ("no\\![withheld]", "no\\!\u{F8E0}"), ("a[^1][withheld]", "a[^1]\u{F8E0}"),
    ])
  func sound(text: String, expected: String) {
    let found = read(text)
    #expect(found.faults.isEmpty)
    #expect(String(decoding: found.bytes, as: UTF8.self) == expected)
  }

  @Test(
    "are told from longer words, from links to entries, and from the word alone",
    arguments: [
      "withheld", "(withheld: name)", "[what was withheld]", "[[withheld]]", "[[withheld|label]]",
      "[[withheld^a]]", "[[withheld-notes]]", "[withheld-notes]", "[withholding]", "[^withheld]",
      "[!withheld]", "notwithheld]", "[a] withheld",
    ])
  func others(text: String) {
    let found = read(text)
    #expect(found.faults.isEmpty && found.marks.isEmpty)
    #expect(String(decoding: found.bytes, as: UTF8.self) == text)
  }

  @Test(
    "that are none are errors at the bracket and the word",
    arguments: [
      "1️⃣[withheld: Tommy Brannigan]", "a 1️⃣[withheld: Name]", "1️⃣[withheld:]",
      "1️⃣[withheld: name, place]",
      "1️⃣[withheld: [[tommy]]]", "1️⃣[withheld: *name*]", "1️⃣[withheld: name", "1️⃣[withheld",
      "1️⃣[withheld:\nname]",
      "1️⃣[withheld\n: name]", "1️⃣[Withheld]", "1️⃣[WITHHELD: name]", "1️⃣[withheld: name\u{A0}]",
      "1️⃣[ withheld: name]",
      "1️⃣[\nwithheld: name]", "1️⃣[\u{A0}withheld: name]", "1️⃣[withheld Tommy]", "1️⃣[withheld – Tommy]",
      "1️⃣[withheld-]",
      "1️⃣[**withheld**: Tommy]", "1️⃣[_withheld_: Tommy]", "1️⃣[`withheld`: Tommy]",
      "1️⃣[\"withheld: name\"]",
      "1️⃣&#91;withheld: Tommy]", "1️⃣&#x5B;withheld]", "1️⃣&#0091; withheld]", "1️⃣&lbrack;withheld]",
      "1️⃣&lsqb;withheld]",
      "\"1️⃣\\x5bwithheld: Tommy]\"", "\"1️⃣\\u005Bwithheld]\"", "1️⃣［withheld: Tommy］",
      "\\1️⃣[withheld: name\\]", "\\1️⃣[withheld]", "\\\\\\1️⃣[withheld]", "!1️⃣[withheld: picture](a.png)",
      "!1️⃣[withheld]",
      "1️⃣[withheld](https://example.org/tommy)", "1️⃣[withheld: name](#a)", "1️⃣[withheld][tommy]",
      "1️⃣[withheld][]",
      "1️⃣[withheld]: https://example.org", "  > - 1️⃣[withheld: name]: x", "1. 1️⃣[withheld]: x",
      "[1️⃣[withheld: name]]", "[1️⃣[withheld]](a)", "[1️⃣[withheld: name|Tommy]]",
      "topics: 1️⃣[withheld, police]",
    ])
  func faulty(text: String) async throws {
    let marked = MarkedSource(text)
    let found = read(marked.text)
    #expect(found.faults.map(\.range.lowerBound) == [marked.marks[1]])
    #expect(found.marks.isEmpty)
    let diagnostics = try await diagnostics(
      of: "pages/a.md", "---\ntitle: A\n---\n" + marked.text)
    #expect(diagnostics.map(\.id) == [.badWithheldMark])
    for diagnostic in diagnostics {
      let told = [diagnostic.message, diagnostic.suggestion ?? ""] + diagnostic.notes
      #expect(!told.joined().lowercased().contains("tommy"))
      guard case .span(let span) = diagnostic.place else { continue }
      #expect(!span.text.lowercased().contains("tommy"))
      let isOnOneLine = span.start.line == span.end.line
      #expect(!isOnOneLine || !span.file.maySafelyShow(lineAt: span.range.lowerBound))
    }
  }

  @Test("leave nothing else of their file to be told of, and break nothing that refers to it")
  func alone() async throws {
    let tree = try ContentTree.dossier([
      "pages/a.md": "---\ntitle: A\nnonsense: b\n---\n<b> [withheld: Tommy] [[nothing]]\n",
      "pages/b.md": "---\ntitle: B\n---\n[[a]]\n",
    ])
    let (library, found) = await Library.load(root: tree.root)
    #expect(found.map(\.id) == [.badWithheldMark])
    #expect(library?.broken == [EntryID(.page, "a")])
  }

  @Test(
    "stand between quotation marks in front matter",
    arguments: [
      "title: 1️⃣[withheld] says", "title: 1️⃣A [withheld: name] says",
      "title: A\ntopics: [1️⃣[withheld: place], b]",
      "1️⃣[withheld]x: b\ntitle: A", "title: A\ntopics:\n  - 1️⃣[withheld]",
    ])
  func unquoted(yaml: String) async throws {
    let marked = MarkedSource("---\n\(yaml)\n---\n")
    let found = try await diagnostics(of: "pages/a.md", marked.text)
    let fault = try #require(found.first { $0.id == .badWithheldMark })
    #expect(fault.suggestion?.contains("between quotation marks") == true)
    guard case .span(let span) = fault.place else { return }
    #expect(span.rangeOnDisk.lowerBound == marked.marks[1])
    #expect(!span.file.maySafelyShow(lineAt: span.range.lowerBound))
  }

  @Test(
    "are read in each style that quotes",
    arguments: [
      "\"A [withheld: name]\"", "'A [withheld: name]'", "|\n  A [withheld: name]",
      ">-\n  A\n  [withheld: name]",
    ])
  func quoted(value: String) async throws {
    let tree = try ContentTree.dossier(["pages/a.md": .text("---\ntitle: \(value)\n---\n")])
    let (library, found) = await Library.load(root: tree.root)
    #expect(found.isEmpty)
    #expect(library?.pages.first?.title.value == "A \u{F8E1}")
  }

  @Test("cannot be written by their scalars: as such, or by an escape of YAML")
  func scalars() async throws {
    #expect(
      try await diagnostics(of: "pages/a.md", "---\ntitle: A\n---\n\u{F8E1}").map(\.id)
        == [.privateUseCharacter])
    #expect(
      try await diagnostics(of: "pages/a.md", "---\ntitle: \"\\uF8E1 [withheld]\"\n---\n").map(\.id)
        == [.invalidYAML])
  }

  @Test("leave lines and columns as they are in the file")
  func places() async throws {
    let marked = MarkedSource(
      "---\ntitle: \"[withheld: name] é\"\n1️⃣nonsense: \"[withheld]\"\n---\n")
    let found = try await diagnostics(of: "pages/a.md", marked.text)
    let span = try #require(
      found.compactMap { if case .span(let span) = $0.place { span } else { nil } }.first)
    #expect(span.start == SourcePosition(line: 3, column: 1))
    let file = span.file
    #expect(file.marks.map(\.mark) == [.name, .unsaid])
    #expect(
      file.position(at: file.bytes.firstIndex(of: 0xC3) ?? 0) == SourcePosition(line: 2, column: 26)
    )
    #expect(file.isRead(from: Array(marked.text.utf8)))
    #expect(!file.isRead(from: Array(marked.text.utf8.dropLast())))
    #expect(!file.isRead(from: file.bytes))
  }

  @Test("that a value holds are not repeated by what is said of the value")
  func values() async throws {
    let found = try await diagnostics(
      of: "pages/a.md", "---\ntitle: A\nstatus: \"[withheld: name], Tommy\"\n---\n")
    #expect(found.map(\.id) == [.unknownValue])
    #expect(found.first?.message == "`status` cannot be `…`")
  }

  @Test("are left alone in an original, which is as its author wrote it")
  func originals() async throws {
    let tree = try ContentTree.dossier(["articles/a.md": "---\ntitle: A\ntext: digest\n---\n"])
    try tree.write("He met [withheld: b(6)].\n", to: "Originals/a.txt")
    let (library, found) = await Library.load(root: tree.root)
    #expect(found.isEmpty)
    #expect(library?.originals.values.first?.file.marks.isEmpty == true)
  }

  @Test("are found beside the word for them in any case, at any offset")
  func search() {
    for lead in 0..<20 {
      for word in ["withheld", "WITHHELD", "wiThHeld"] {
        let bytes = Array((String(repeating: "hel", count: lead) + word + "h").utf8)
        let found = bytes.withUnsafeBufferPointer { WithheldWord.next(in: $0, from: 0) }
        #expect(found == 3 * lead)
      }
    }
  }
}
