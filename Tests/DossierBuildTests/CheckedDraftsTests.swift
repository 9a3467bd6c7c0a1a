import DossierCore
import DossierModel
import DossierTesting
import EDTF
import Testing

@testable import DossierBuild

@Suite("Faults of what is hidden")
struct CheckedDraftsTests {
  private static let files = [
    "dossier.yaml": "title: D\neditors: {ed: {name: Ed}}\n",
    "articles/source.md": "---\ntitle: Source\ntext: full\n---\nPlain words of a source.\n",
    "pages/draft.md":
      "---\ntitle: Draft\nstatus: draft\nclam: x\n---\n[[nothing]] <b>bold</b> ![x](assets/none.png)\n",
    "pages/later.md": "---\ntitle: Later\nembargo: 2999-01-01T06:00Z\n---\n[[nowhere]]\n",
    "commentary/source.md":
      "---\nabout: source\nby: ed\n---\n> [!question draft] ^q\n> words that are not there\n\n[[never]]\n",
  ]

  private static func dossier(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files.merging(changes, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: "Content/\(path)")
    }
    return folder
  }

  private static func request(_ folder: TemporaryFolder) -> BuildRequest {
    var request = BuildRequest(root: folder.path)
    request.publication.clock = { Moment(seconds: 1_800_000_000) }
    request.isStrict = true
    return request
  }

  @Test("are warnings of a check that say so, and never fail it")
  func warnings() async throws {
    let folder = try Self.dossier()
    let outcome = await BuildSession.check(Self.request(folder))
    #expect(outcome.status == .done)
    #expect(outcome.diagnostics.allSatisfy { $0.severity < .error && $0.isOfHidden })
    let found = outcome.diagnostics.map { "\($0.id.rawValue) \($0.message.prefix { $0 != ":" })" }
    #expect(
      found == [
        "passage-not-found draft", "unknown-id draft", "unknown-key draft", "unknown-id draft",
        "raw-html draft", "raw-html draft", "missing-asset draft",
        "unknown-id embargoed until 2999-01-01 06",
      ])
  }

  @Test("are errors where drafts are asked for")
  func errors() async throws {
    let folder = try Self.dossier()
    var request = Self.request(folder)
    request.publication.view = .editors
    let outcome = await BuildSession.check(request)
    #expect(outcome.status == .contentFaulty)
    #expect(outcome.errors == 8, "\(outcome.diagnostics.map(\.message))")
    let built = await BuildSession.build(request)
    #expect(built.status == .contentFaulty)
  }

  @Test("stop no build")
  func builds() async throws {
    let folder = try Self.dossier()
    let outcome = await BuildSession.build(Self.request(folder))
    #expect(outcome.status == .done, "\(outcome.diagnostics.map(\.message))")
    #expect(
      outcome.publication.hidden.map(\.name) == ["article/source^q", "page/draft", "page/later"])
    #expect(outcome.publication.waiting?.count == 1)
  }

  private static let deciding: [(String, DiagnosticID)] = [
    ("---\ntitle: T\nstatus: drfat\n---\n", .unknownValue),
    ("---\ntitle: T\nstatus: draft\nembargo: soon\n---\n", .badEmbargo),
    ("---\ntitle: T\nembargo: 2999-01-01\n---\n", .badEmbargo),
    ("---\ntitle: T\nstatus: draft\nwas: [later]\n---\n", .oldAddressTaken),
    ("---\ntitle: [T\nstatus: draft\n---\n", .invalidYAML),
    ("---\ntitle: T\nstatus: withdrawn\n---\n", .missingField),
    ("---\ntitle: T\nwithdrawn: {on: 2026-01-01, why: x}\n---\n", .conflictingFields),
    ("---\ntitle: T\nstatus: withdrawn\nwithdrawn: {on: 2026-01-01}\n---\n", .missingField),
  ]

  @Test("stay errors where they decide what is hidden at all", arguments: deciding)
  func decidingFaults(_ text: String, _ id: DiagnosticID) throws {
    let folder = try Self.dossier(["pages/other.md": text])
    let outcome = try ProgramOutcome.build(folder.path, ["--strict"])
    #expect(outcome.isFaulty)
    #expect(outcome.diagnostics.filter(\.isError).map(\.id) == [id])
  }

  private static let keys = [
    "publish", "publish-on", "embargo-until", "publishDate", "publish_date", "publish at",
    "release-date", "embargoed", "published-on", "visible-from", "publicationDate",
  ]

  @Test(
    "that would publish at once are not suggested: other keys for a moment mean `embargo`",
    arguments: keys)
  func otherKeys(_ key: String) throws {
    let folder = try Self.dossier([
      "articles/new.md": "---\ntitle: T\ntext: full\n\(key): 2999-01-01T06:00Z\n---\nWords.\n"
    ])
    let outcome = try ProgramOutcome.build(folder.path, ["--strict"])
    #expect(
      outcome.diagnostics.first { $0.id == .unknownKey && $0.path == "Content/articles/new.md" }?
        .suggestion == "write `embargo`")
  }

  private static let moment = "put the moment at which it opens under `embargo`, such as `2"

  private static let hidingKeys = [
    ("draft: true", "write `status: draft`"), ("unpublished: true", "write `status: draft`"),
    ("unlisted: yes", "write `status: draft`"), ("private: true", "write `status: draft`"),
    ("status: unpublished", "write `draft`"), ("status: private", "write `draft`"),
    ("status: Internal", "write `draft`"), ("publishes: 2999-01-01", moment),
    ("publishd: 2999-01-01T06:00Z", "write `embargo`"), ("go-live: x", moment),
    ("not-before: x", moment), ("hide-until: x", moment), ("press-embargo: x", moment),
    ("embargoed: true", "write `status: draft`"), ("publish: false", "write `status: draft`"),
    ("publish: true", "leave it out"), ("status: publish", "choose `published`, or"),
    ("hidden: true\nstatus: published", "put `draft` under `status`"),
    ("published: false", "write `status: draft`"), ("published: yes", "leave it out"),
    ("status: embargoed", "put `embargo: 2025-06-01T06:00+02:00` in place of `status`"),
    ("status: scheduled", "put `embargo: 2025-06-01T06:00+02:00` in place of `status`"),
    ("publishd: 2001-01-01", "write `published`"), ("publised: 2001", "write `published`"),
  ]

  @Test(
    "that say in other words that something is hidden have suggestions that hide",
    arguments: hidingKeys)
  func otherWords(_ line: String, _ suggestion: String) throws {
    let folder = try Self.dossier([
      "articles/new.md": "---\ntitle: T\ntext: full\n\(line)\n---\nWords.\n"
    ])
    let outcome = try ProgramOutcome.build(folder.path, ["--strict"])
    let found = outcome.diagnostics.first(where: \.isError)
    #expect(found?.suggestion?.hasPrefix(suggestion) == true, "\(found?.suggestion ?? "")")
  }

  @Test(
    "of addresses are warnings too: what only a draft shows has the place of a file of the theme")
  func addresses() async throws {
    let folder = try Self.dossier([
      "pages/styled.md": "---\ntitle: S\nstatus: draft\n---\n[x](assets/favicon.svg)\n",
      "assets/favicon.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
    ])
    let outcome = await BuildSession.check(Self.request(folder))
    #expect(outcome.status == .done, "\(outcome.diagnostics.map(\.message))")
    #expect(outcome.diagnostics.contains { $0.id == .duplicateID && $0.isOfHidden })
  }

  @Test("of assets: what only hidden entries show is withheld, what nobody shows is not")
  func assets() async throws {
    let folder = try Self.dossier([
      "pages/draft.md":
        "---\ntitle: D\nstatus: draft\n---\n![x](assets/secret-plan.txt) ![x](assets/both.txt)\n",
      "pages/shown.md": "---\ntitle: S\n---\n[x](assets/both.txt)\n",
      "assets/secret-plan.txt": "a", "assets/both.txt": "b", "assets/nobody.txt": "c",
      "pages/slips.md":
        "---\ntitle: S\nstatus: draft\n---\n![x](assets/Slip-One.TXT) ![y](assets/slip-two.txt\n\n[z]: assets/slip-3.txt\n",
      "assets/slip-one.txt": "g", "assets/slip-two.txt": "h", "assets/slip-3.txt": "i",
      "assets/memo.txt.orig": "d", "assets/~$memo.docx": "e", "assets/memo.bak": "f",
    ])
    let outcome = await BuildSession.build(Self.request(folder))
    #expect(outcome.status == .done, "\(outcome.diagnostics.map(\.message))")
    let own = folder.tree("Site/assets").keys.filter { $0.contains("txt") || $0.contains("memo") }
    #expect(own.sorted() == ["both.txt", "nobody.txt"])
    #expect(outcome.publication.assetsWithheld == 4)
  }

  @Test("of pictures for links: what hidden entries name alone is withheld")
  func pictures() async throws {
    let folder = try Self.dossier([
      "pages/draft.md": "---\ntitle: D\nstatus: draft\nimage: hidden.gif\n---\n",
      "pages/other.md": "---\ntitle: O\nstatus: draft\nimage: assets/shared.gif\n---\n",
      "pages/shown.md": "---\ntitle: S\nimage: shared.gif\n---\n",
      "assets/hidden.gif": "GIF89a\u{8}\0\u{8}\0;", "assets/shared.gif": "GIF89a\u{8}\0\u{8}\0;",
    ])
    let outcome = await BuildSession.build(Self.request(folder))
    #expect(outcome.status == .done, "\(outcome.diagnostics.map(\.message))")
    let own = folder.tree("Site/assets").keys.filter { $0.hasSuffix("gif") }
    #expect(own.sorted() == ["shared.gif"])
  }
}

@Suite("An excerpt that is set back to draft")
struct HiddenExcerptTests {
  @Test("leaves no word of its source in the lock, and what its own text tells of passages stays")
  func noWords() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: D\n", to: "Content/dossier.yaml")
    try folder.write("---\ntitle: Memo\ntext: excerpt\n---\n", to: "Content/articles/memo.md")
    try folder.write(
      "---\ntitle: Full\ntext: full\n---\nWords of a text that is here.\n",
      to: "Content/articles/full.md")
    try folder.write("The minister said nothing of the sort.\n", to: "Originals/memo.txt")
    try folder.write(
      "---\nabout: memo\n---\n> [!comment] ^m\n> said nothing\n\nA.\n",
      to: "Content/commentary/m.md")
    try folder.write(
      "---\nabout: full\n---\n> [!comment] ^f\n> a text\n\nB.\n", to: "Content/commentary/f.md")
    let request = BuildRequest(root: folder.path)
    #expect(await BuildSession.build(request).status == .done)
    let lock = try #require(folder.text("Content/passages.lock"))
    #expect(lock.contains("said nothing") && lock.contains("article/full"))
    for name in ["memo", "full"] {
      let text = try #require(folder.text("Content/articles/\(name).md"))
      try folder.write(
        text.replacing("text:", with: "status: draft\ntext:"), to: "Content/articles/\(name).md")
    }
    #expect(await BuildSession.build(request).status == .done)
    let hidden = try #require(folder.text("Content/passages.lock"))
    #expect(!hidden.contains("said nothing"))
    #expect(hidden.contains("article/full"))
  }
}
