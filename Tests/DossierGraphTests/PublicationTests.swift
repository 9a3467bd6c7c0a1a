import DossierCore
import DossierTesting
import EDTF
import Testing

@testable import DossierModel
@testable import DossierPassages

@Suite("What readers get to see")
struct PublicationTests {
  /// A clock that stands still.
  static func rules(
    _ view: PublicationRules.View = PublicationRules.View.readers,
    now written: String = "2025-06-01T05:59+02:00", asOf: String? = nil,
    requiresMoment: Bool = false
  ) throws -> PublicationRules {
    let moment = try Moment.parse(written, utcOffset: nil).get()
    return PublicationRules(
      view: view, asOf: try asOf.map { try WrittenMoment.parse($0).get() },
      requiresMoment: requiresMoment, clock: { moment })
  }

  private static let noted = """
    ---
    about: cold
    by: jane
    ---
    > [!comment] Shown ^shown
    > Russia gains

    Words.[^a]

    > [!question draft] Secret ^secret
    > in Europe

    Hidden words, [link].[^a]

    [link]: https://example.org/secret
    [^a]: A secret footnote.

    > [!context embargo 2025-06-01T06:00+02:00] Later ^later
    > a protector

    Later words.

    > [!internal]
    > is redundant

    For us.
    """

  private static let article =
    "---\ntitle: Cold\ntext: full\n---\nRussia gains in Europe; a protector is redundant.\n"

  func dossier(
    _ changes: [String: String], _ chosen: PublicationRules
  ) async throws -> (dossier: Dossier, diagnostics: [Diagnostic]) {
    try await SmallDossier.dossier(
      ["articles/cold.md": Self.article].merging(changes) { $1 }, rules: chosen)
  }

  @Test("leaves out notes that say of themselves that they are hidden, and all that stands in them")
  func notes() async throws {
    let changes = ["commentary/noted.md": Self.noted]
    let before = try await dossier(changes, Self.rules())
    #expect(before.dossier.notes.map(\.title) == ["Shown"])
    #expect(before.dossier.notes[0].body.plainText == "Words.[^a]")
    #expect(
      before.dossier.publication.hidden.map(\.name) == [
        "article/cold^secret", "article/cold^later", "article/cold",
      ])
    #expect(
      before.dossier.publication.hidden.map(\.why.reason) == ["draft", "embargoed", "internal"])
    let after = try await dossier(changes, Self.rules(now: "2025-06-01T04:00Z"))
    #expect(after.dossier.notes.map(\.title) == ["Shown", "Later"])
    #expect(after.dossier.publication.waiting == nil)
    let all = try await dossier(changes, Self.rules(.editors))
    #expect(all.dossier.notes.map(\.title) == ["Shown", "Secret", "Later", nil])
    #expect(all.dossier.notes.map(\.label?.reason) == [nil, "draft", "embargoed", "internal"])
    #expect(all.dossier.notes[3].kind == .comment)
    #expect(all.dossier.publication.isPreview)
  }

  private static let embargoes: [(String, Bool)] = [
    ("2025-06-01T06:00+02:00", false), ("2025-06-01T03:59Z", true), ("2025-06-01", true),
    ("2025-06-02", false),
  ]

  @Test("opens at the moment of an embargo and not before", arguments: embargoes)
  func embargo(_ moment: String, _ isShown: Bool) async throws {
    let (dossier, diagnostics) = try await dossier(
      [
        "dossier.yaml": SmallDossier.settings + "\nutc-offset: +02:00\n",
        "pages/late.md": "---\ntitle: Late\nembargo: \(moment)\n---\n",
      ], Self.rules())
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    #expect(dossier.pages.contains { $0.common.id.name == "late" } == isShown)
    #expect((dossier.publication.waiting == nil) == isShown)
  }

  @Test("is told by the moment that a run names, which makes a preview of a later one")
  func asOf() async throws {
    let changes = ["pages/late.md": "---\ntitle: Late\nembargo: 2025-06-01T06:00+02:00\n---\n"]
    let later = try await dossier(changes, Self.rules(asOf: "2025-07-01T00:00Z")).dossier
    #expect(later.publication.isPreview)
    #expect(later.pages.first { $0.common.id.name == "late" }?.common.label?.reason == "embargoed")
    let past = try await dossier(changes, Self.rules(asOf: "2025-01-01T00:00Z")).dossier
    #expect(!past.publication.isPreview)
    #expect(!past.pages.contains { $0.common.id.name == "late" })
    #expect(past.publication.asOf?.description == "2025-01-01T00:00Z")
  }

  @Test("asks no clock where nothing waits")
  func noClock() async throws {
    let unasked = PublicationRules(clock: {
      Issue.record("the clock is read")
      return Moment(seconds: 0)
    })
    let (dossier, _) = try await dossier(
      ["pages/d.md": "---\ntitle: D\nstatus: draft\n---\n"], unasked)
    #expect(dossier.publication.asOf == nil)
  }

  @Test("must be told the moment where nobody watches and something waits")
  func unattended() async throws {
    let changes = ["pages/late.md": "---\ntitle: Late\nembargo: 2025-06-01T06:00+02:00\n---\n"]
    let ids = try await dossier(changes, Self.rules(requiresMoment: true)).diagnostics.map(\.id)
    #expect(ids == [.momentRequired])
    let told = try await dossier(
      changes, Self.rules(asOf: "2025-06-01T03:59Z", requiresMoment: true))
    #expect(told.diagnostics.isEmpty)
    let over = try await dossier(
      changes, Self.rules(now: "2025-06-01T04:00Z", requiresMoment: true))
    #expect(over.diagnostics.isEmpty)
    let day = try await dossier(changes, Self.rules(asOf: "2025-05-01"))
    #expect(day.diagnostics.map(\.id) == [.momentRequired])
  }

  @Test("warns of a source that is said to appear in the future")
  func future() async throws {
    let text = "---\ntitle: T\ntext: full\npublished: 2031-02-03\n---\nWords.\n"
    let (_, diagnostics) = try await dossier(["articles/new.md": text], Self.rules())
    #expect(diagnostics.map(\.id) == [.publishedInFuture])
    let later = try await dossier(
      ["articles/new.md": text], Self.rules(now: "2031-02-03T00:00Z")
    ).diagnostics
    #expect(later.isEmpty)
    let there = try await dossier(
      ["articles/new.md": text, "dossier.yaml": SmallDossier.settings + "\nutc-offset: +13:00\n"],
      Self.rules(now: "2031-02-02T11:00Z")
    ).diagnostics
    #expect(there.isEmpty)
    let embargoed = try await dossier(
      ["articles/new.md": text.replacing("text:", with: "embargo: 2031-02-03T06:00Z\ntext:")],
      Self.rules()
    ).diagnostics
    #expect(embargoed.isEmpty)
  }

  @Test("names no hidden author, and shows no statement whose holder, relay or evidence is hidden")
  func references() async throws {
    let (dossier, diagnostics) = try await dossier(
      [
        "experts/secret.md": "---\nname: Ben Vance\nstatus: draft\n---\n",
        "articles/leak.md": "---\ntitle: Leak\ntext: full\nstatus: draft\n---\nSecret words.\n",
        "articles/by.md":
          "---\ntitle: By\ntext: full\nauthors: [secret, {name: Ann}]\nedition-of: leak\n"
          + "edition: reprint\n---\nText.\n",
        "arguments/claim.md": """
        ---
        claim: It is so
        supports: {argument: other, cite: {in: leak, quote: Secret words}}
        attacks: other
        positions:
          - {expert: ann, stance: for, via: secret, basis: inferred}
          - {expert: secret, stance: for, basis: inferred}
          - {expert: ann, stance: mixed, cite: [{in: leak, quote: Secret words}]}
          - {expert: ann, stance: against, cite: [cold^named]}
          - {expert: ann, stance: conditional, cite: [{in: leak, quote: Secret words}, {in: cold, quote: in Europe}]}
        ---
        """,
        "arguments/other.md": "---\nclaim: Other\n---\n",
        "experts/ann.md": "---\nname: Ann Lee\n---\n",
        "commentary/draft.md":
          "---\nabout: cold\nstatus: draft\n---\n> [!passage] ^named\n> Russia gains\n",
        "events/alone.md":
          "---\ntitle: Alone\ndate: 2001\nsources: [{cite: cold^named}, {cite: {in: leak, quote: x}}]\n---\n",
        "events/kept.md":
          "---\ntitle: Kept\ndate: 2001\npeople: [ann, secret]\n"
          + "sources: [{cite: cold^named}, {cite: {in: cold, quote: in Europe}}]\n---\n",
        "commentary/alone.md": "---\nabout: event/alone\n---\nOn it.\n",
      ], Self.rules())
    #expect(Set(diagnostics.map(\.id)) == [.draftReferenced], "\(diagnostics.map(\.message))")
    let by = try #require(dossier.articles.first { $0.common.id.name == "by" })
    #expect(by.authors.count == 2)
    if case .unnamed = by.authors[1] {} else { Issue.record("the hidden author is not last") }
    let claim = try #require(dossier.arguments.first { $0.common.id.name == "claim" })
    #expect(claim.positions.map(\.stance) == [.conditional])
    #expect(claim.positions[0].passages.count == 1)
    #expect(claim.relations.map(\.kind) == [.attacks])
    #expect(dossier.events.map(\.common.id.name).filter { $0 != "shared" } == ["kept"])
    let kept = try #require(dossier.events.first { $0.common.id.name == "kept" })
    #expect(kept.event.unnamedPeople == 1 && kept.sources.count == 1)
    #expect(dossier.notes.allSatisfy { $0.body.plainText != "On it." })
    #expect(
      diagnostics.contains { $0.suggestion?.contains("{name: Ben Vance}") ?? false })
  }

  @Test("has no word of hidden entries in links, and asks for a label")
  func links() async throws {
    let (dossier, diagnostics) = try await dossier(
      [
        "articles/leak.md": "---\ntitle: Leak\ntext: full\nstatus: draft\n---\nSecret words.\n",
        "pages/gone.md":
          "---\ntitle: Bad Title\nstatus: withdrawn\nwithdrawn: {on: 2026-05-03, why: An error.}\n---\nBad words.\n",
        "pages/links.md":
          "---\ntitle: Links\n---\n[[leak]], [[leak|a memo]], [[gone]], [[gone|the page]].\n",
      ], Self.rules())
    let page = try #require(dossier.pages.first { $0.common.id.name == "links" })
    #expect(
      page.common.body.plainText
        == "an entry that is not published, a memo, withdrawn (2026-05-03), the page (withdrawn (2026-05-03))."
    )
    #expect(diagnostics.map(\.id) == Array(repeating: .draftReferenced, count: 4))
    #expect(diagnostics[0].suggestion == "write a label that may be read already: `[[leak|…]]`")
    #expect(dossier.publication.notices.map(\.id.name) == ["gone"])
    #expect(dossier.pages.allSatisfy { $0.common.id.name != "gone" })
  }

  private static let vainMarks = [
    "> [!comment] z\n> [!internal]\n> a",
    "```\n> [!internal]\n> secret\n",
    "- > [!question draft] Secret\n  > words",
    "> > [!comment internal]\n> > words",
  ]

  @Test(
    "is never more than its editors meant: a mark that hides nothing is an error",
    arguments: vainMarks)
  func hidesNothing(_ body: String) async throws {
    let (_, diagnostics) = try await dossier(
      ["commentary/c.md": "---\nabout: cold\n---\n\(body)\n"], Self.rules())
    #expect(diagnostics.contains { $0.id == .hiddenInVain }, "\(diagnostics.map(\.message))")
  }

  @Test("keeps a mark in an entry's own body from being published as text")
  func markInBody() async throws {
    let (_, diagnostics) = try await dossier(
      ["pages/p.md": "---\ntitle: P\n---\n> [!internal]\n> Not for readers.\n"], Self.rules())
    #expect(diagnostics.map(\.id) == [.hiddenInVain])
    let code = try await dossier(
      ["pages/p.md": "---\ntitle: P\n---\n```\n> [!internal]\n```\n"], Self.rules())
    #expect(code.diagnostics.isEmpty)
  }

  private static let heads: [(String, DiagnosticID, String)] = [
    ("[!draft] T", .unknownNoteKind, "write `comment draft`"),
    ("[!comment secret] T", .badNoteLine, "write `draft`"),
    ("[!comment embargo 2025-06-01 06:00 +0200] T", .badEmbargo, "write `2025-06-01T06:00+02:00`"),
    ("[!comment embargo] T", .badEmbargo, "write `embargo 2025-06-01T06:00+02:00`"),
    ("[!comment intrenal] T", .badNoteLine, "write `internal`"),
    ("[!comment draft internal] T", .badNoteLine, "write `draft`"),
  ]

  @Test("is told in brackets by one word after the kind", arguments: heads)
  func noteHeads(_ line: String, _ id: DiagnosticID, _ suggestion: String) {
    let file = SourceFile(path: "c.md", text: line)
    let diagnostics = NoteHead.read(0..<file.bytes.count, in: file, utcOffset: nil).diagnostics
    #expect(diagnostics.map(\.id) == [id])
    #expect(diagnostics.first?.suggestion?.hasPrefix(suggestion) == true, "\(diagnostics)")
  }
}
