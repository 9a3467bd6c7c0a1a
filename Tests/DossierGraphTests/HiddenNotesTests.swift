import DossierCore
import DossierTesting
import Testing

@testable import DossierModel
@testable import DossierPassages

/// What hidden notes share with shown ones: names of passages, and footnotes.
@Suite("Notes that are hidden beside others")
struct HiddenNotesTests {
  private static let article =
    "---\ntitle: Cold\ntext: full\n---\nRussia gains in Europe; a protector is redundant.\n"

  private func dossier(
    _ changes: [String: String], _ view: PublicationRules.View = .readers
  ) async throws -> (dossier: Dossier, diagnostics: [Diagnostic]) {
    try await SmallDossier.dossier(
      ["articles/cold.md": Self.article].merging(changes) { $1 },
      rules: PublicationRules(view: view))
  }

  private func commentary(_ notes: String, _ status: String = "") -> String {
    "---\nabout: cold\nby: jane\n\(status)---\n\(notes)\n"
  }

  private static let citing = [
    "pages/links.md": "---\ntitle: Links\n---\n[[cold^two|There]].\n",
    "arguments/claim.md":
      "---\nclaim: It is so\npositions: [{expert: adam, stance: for, cite: cold^two}]\n---\n",
  ]

  @Test("take no name from passages that published commentary names too", arguments: [true, false])
  func namedTwice(isFile: Bool) async throws {
    let secret = "> [!comment\(isFile ? "" : " draft")] ^two\n> in Europe\n\nSecret.\n"
    let (dossier, diagnostics) = try await dossier(
      [
        "commentary/a.md": commentary(secret, isFile ? "status: draft\n" : ""),
        "commentary/b.md": commentary("> [!passage] ^two\n> in Europe\n"),
      ].merging(Self.citing) { $1 })
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    let claim = try #require(dossier.arguments.first { $0.common.id.name == "claim" })
    #expect(claim.positions.count == 1)
  }

  @Test("keep the names that their words make, so that to cite these is no mistake")
  func derivedNames() async throws {
    let shown = commentary("> [!comment]\n> in Europe\n\nWords.\n")
    let named = try await dossier(["commentary/a.md": shown])
    let name = try #require(named.dossier.passages.map(\.name).first { $0.hasPrefix("in-europe") })
    let citing = Self.citing.mapValues { $0.replacing("^two", with: "^\(name)") }
    let open = try await dossier(["commentary/a.md": shown].merging(citing) { $1 })
    #expect(open.diagnostics.map(\.id) == [.noteWithoutID])
    let (dossier, diagnostics) = try await dossier(
      ["commentary/a.md": shown.replacing("[!comment]", with: "[!comment draft]")]
        .merging(citing) { $1 })
    #expect(diagnostics.map(\.id) == [.draftReferenced, .draftReferenced])
    let claim = try #require(dossier.arguments.first { $0.common.id.name == "claim" })
    #expect(claim.positions.isEmpty && claim.argument.hidesPositions)
  }

  private static let footnotes: [(String, DiagnosticID, String)] = [
    (
      "> [!comment] ^a\n> in Europe\n\nA.[^n]\n\n> [!comment draft] ^b\n> redundant\n\nB.\n\n[^N]: Note.",
      .undefinedFootnote, "the footnote `n` is defined in a note that readers don’t get to see"
    ),
    (
      "> [!comment draft] ^b\n> redundant\n\nB.[^N]\n\n> [!comment] ^a\n> in Europe\n\nA.\n\n[^n]: Note.",
      .unusedFootnote, "only notes that readers don’t get to see refer to the footnote `n`"
    ),
  ]

  @Test("may have footnotes in common with others, which fails no build", arguments: footnotes)
  func sharedFootnotes(_ notes: String, _ id: DiagnosticID, _ message: String) async throws {
    let (_, diagnostics) = try await dossier(["commentary/a.md": commentary(notes)])
    #expect(diagnostics.map(\.id) == [id])
    #expect(diagnostics.allSatisfy { $0.isOfHidden && $0.severity == .warning })
    #expect(diagnostics.first?.message.hasPrefix(message) == true, "\(diagnostics)")
    #expect(try await dossier(["commentary/a.md": commentary(notes)], .editors).diagnostics.isEmpty)
    let own = notes.replacing("[^N]", with: "[^other]")
    let mistakes = try await dossier(["commentary/a.md": commentary(own)]).diagnostics
    #expect(mistakes.contains { $0.id == id && !$0.isOfHidden })
  }

  private static let heads: [(String, DiagnosticID, String)] = [
    ("[!draft comment]", .unknownNoteKind, "write `comment draft`"),
    ("[!internal question] T", .unknownNoteKind, "write `question internal`"),
    ("[!internal draft]", .unknownNoteKind, "write `comment internal`"),
    ("[!draft internal]", .unknownNoteKind, "write `comment draft`"),
    (
      "[!embargo 2030-01-01T06:00Z comment]", .unknownNoteKind,
      "write `comment embargo 2030-01-01T06:00Z`"
    ),
    (
      "[!embargo 2030-01-01T06:00Z]", .unknownNoteKind, "write `comment embargo 2030-01-01T06:00Z`"
    ),
    ("[!embargo comment]", .unknownNoteKind, "write `comment embargo 2025-06-01T06:00+02:00`"),
    ("[!comment until 2030-01-01T06:00Z]", .badNoteLine, "write `embargo 2030-01-01T06:00Z`"),
    ("[!comment 2030-01-01T06:00Z]", .badNoteLine, "write `embargo 2030-01-01T06:00Z`"),
    ("[!comment embargoed 2030-01-01T06:00Z]", .badNoteLine, "write `embargo 2030-01-01T06:00Z`"),
    ("[!comment internal draft]", .badNoteLine, "write `draft`, `internal` or"),
    ("[!comment draft draft]", .badNoteLine, "write `draft`, `internal` or"),
  ]

  @Test("have one visibility, after the kind: anything else fails every build", arguments: heads)
  func otherOrders(_ head: String, _ id: DiagnosticID, _ suggestion: String) async throws {
    let (_, diagnostics) = try await dossier(
      ["commentary/a.md": commentary("> \(head)\n> in Europe\n\nSecret.")])
    let found = try #require(diagnostics.first { $0.severity == .error && !$0.isOfHidden })
    #expect(found.id == id)
    #expect(found.suggestion?.hasPrefix(suggestion) == true, "\(found.suggestion ?? "")")
    // What is suggested is no error where it is written.
    let written = try #require(found.suggestion?.split(separator: "`").dropFirst().first)
    let kind = written.contains("comment") || written.contains("question") ? "" : "comment "
    let line = "[!\(kind)\(written)]"
    let file = SourceFile(path: "c.md", text: line)
    #expect(
      NoteHead.read(0..<file.bytes.count, in: file, utcOffset: nil).diagnostics.isEmpty, "\(line)")
  }

  @Test(
    "are never taken for text where a sign is wrong",
    arguments: [
      "> [ !internal]\n> a", "> [ ! comment draft]\n> a",
      "> [comment draft] T\n> a",
    ])
  func almostMarks(_ body: String) async throws {
    let (_, diagnostics) = try await dossier(["commentary/a.md": commentary(body)])
    #expect(diagnostics.contains { $0.id == .hiddenInVain }, "\(diagnostics.map(\.message))")
  }

  @Test("are not looked for in quotations of other things")
  func otherBrackets() async throws {
    let (_, diagnostics) = try await dossier([
      "pages/p.md": "---\ntitle: P\n---\n> [draft] minutes\n> [comment] draft\n\n[internal] memo\n"
    ])
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
  }

  @Test("Suggestions about what was taken down, and what leans on it, promise no preview of it")
  func withdrawn() async throws {
    let gone = "status: withdrawn\nwithdrawn: {on: 2026-05-03, why: An error.}\n"
    let (_, diagnostics) = try await dossier([
      "dossier.yaml": SmallDossier.settings + "\nstart: [gone, leaning]\n",
      "articles/gone.md": "---\ntitle: Gone\ntext: full\n\(gone)---\nOne.\n",
      "events/leaning.md":
        "---\ntitle: Leaning\ndate: 2001\nsources: [{cite: {in: gone, quote: One}}]\n---\n",
      "experts/ex.md": "---\nname: \"Vance, \\\"Ben\\\": #1\"\n\(gone)---\n",
      "articles/by.md":
        "---\ntitle: By\ntext: full\nauthors: [ex]\nedition-of: gone\nedition: reprint\n---\nText.\n",
      "pages/links.md":
        "---\ntitle: Links\n---\n[[gone|a]] [[leaning|b]] [c](timeline/person-ex.html)\n",
    ])
    #expect(Set(diagnostics.map(\.id)) == [.draftReferenced])
    #expect(diagnostics.count == 7, "\(diagnostics.map(\.message))")
    #expect(diagnostics.allSatisfy { $0.suggestion?.contains("--drafts") == false })
    #expect(
      diagnostics.contains { $0.suggestion?.contains(#"`{name: "Vance, \"Ben\": #1"}`"#) == true })
    #expect(
      diagnostics.contains { $0.message.hasSuffix("the label and “(withdrawn (2026-05-03))”") })
  }
}
