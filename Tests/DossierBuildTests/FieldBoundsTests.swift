import DossierCore
import DossierTesting
import Testing

/// What front matter, `dossier.yaml` and links may bring into a site, each told once, at the first
/// thing beyond.
@Suite("More than a site is made of")
struct FieldBoundsTests {
  private static func list(_ count: Int, _ form: (Int) -> String) -> String {
    "[" + (0..<count).map(form).joined(separator: ", ") + "]"
  }

  private struct Bound: Sendable {
    let name: String
    /// The path and the text of one file that goes so far beyond.
    let make: @Sendable (Int) -> (path: String, text: String)
    let most: Int
    let id: DiagnosticID
    let message: String
  }

  private static func page(_ front: String, _ body: String = "") -> (String, String) {
    ("Content/pages/a.md", "---\n\(front)\n---\n\(body)\n")
  }

  private static func x(_ count: Int) -> String { String(repeating: "x", count: count) }

  private static let bounds: [Bound] = [
    Bound(
      name: "topics", make: { n in page("title: A\ntopics: " + list(n) { "t\($0)" }) }, most: 100,
      id: .tooMany, message: "`topics` lists more than 100"),
    Bound(
      name: "was", make: { n in page("title: A\nwas: " + list(n) { "old-\($0)" }) }, most: 100,
      id: .tooMany, message: "`was` lists more than 100"),
    Bound(
      name: "navigation",
      make: { n in
        (
          "Content/dossier.yaml",
          "title: B\nnavigation: " + list(n) { "{label: L\($0), to: long}" }
        )
      }, most: 100, id: .tooMany, message: "`navigation` lists more than 100"),
    Bound(
      name: "authors",
      make: { n in
        (
          "Content/articles/a.md",
          "---\ntitle: A\ntext: full\nauthors: " + list(n) { "{name: N\($0)}" }
            + "\n---\nWords.\n"
        )
      }, most: 100, id: .tooMany, message: "`authors` lists more than 100"),
    Bound(
      name: "aliases",
      make: { n in
        ("Content/experts/a.md", "---\nname: A\naliases: " + list(n) { "A\($0)" } + "\n---\n")
      },
      most: 1_000, id: .tooMany, message: "`aliases` lists more than 1000"),
    Bound(
      name: "links of an expert",
      make: { n in
        (
          "Content/experts/a.md",
          "---\nname: A\nlinks: {" + (0..<n).map { "L\($0): https://a.b/" }.joined(separator: ", ")
            + "}\n---\n"
        )
      }, most: 1_000, id: .tooMany, message: "`links` lists more than 1000"),
    Bound(
      name: "title", make: { n in page("title: " + x(n)) }, most: 1_000, id: .tooLong,
      message: "`title` holds more than 1000 characters"),
    Bound(
      name: "title of letters that are not ASCII",
      make: { n in page("title: " + String(repeating: "ä", count: n)) }, most: 1_000, id: .tooLong,
      message: "`title` holds more than 1000 characters"),
    Bound(
      name: "claim", make: { n in ("Content/arguments/a.md", "---\nclaim: \(x(n))\n---\n") },
      most: 1_000, id: .tooLong, message: "`claim` holds more than 1000 characters"),
    Bound(
      name: "rights",
      make: { n in
        ("Content/articles/a.md", "---\ntitle: A\ntext: full\nrights: \(x(n))\n---\nWords.\n")
      },
      most: 10_000, id: .tooLong, message: "`rights` holds more than 10000 characters"),
    Bound(
      name: "address",
      make: { n in
        (
          "Content/articles/a.md",
          "---\ntitle: A\ntext: full\nurl: https://a.b/\(x(n - 12))\n---\nWords.\n"
        )
      }, most: 2_000, id: .tooLong, message: "this address holds more than 2000 bytes"),
    Bound(
      name: "label of the navigation",
      make: { n in
        ("Content/dossier.yaml", "title: B\nnavigation: [{label: \(x(n)), to: long}]\n")
      },
      most: 100, id: .tooLong, message: "`label` holds more than 100 characters"),
    Bound(
      name: "addresses of mail",
      make: { n in page("title: A", String(repeating: "a@b.c ", count: n)) },
      most: 10_666, id: .tooExpensive, message: "too many addresses of mail"),
    Bound(
      name: "titles that links bring in",
      make: { n in page("title: A", String(repeating: "[[long]] ", count: n)) }, most: 111,
      id: .tooExpensive, message: "links whose titles come to more than 100000 bytes"),
    Bound(
      name: "addresses that are referred to",
      make: { n in
        page("title: A", "[r]: https://a.b/\(x(988))\n\n" + String(repeating: "[r] ", count: n))
      }, most: 100, id: .tooExpensive,
      message: "links whose addresses come to more than 100000 bytes"),
  ]

  private func check(_ path: String, _ text: String) throws -> ProgramOutcome {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    try folder.write(
      "---\ntitle: \(String(repeating: "long ", count: 180))\n---\n", to: "Content/pages/long.md")
    try folder.write(text, to: path)
    return try ProgramOutcome.check(folder.path)
  }

  @Test("is an error, told once at the first beyond", arguments: bounds.map(\.name))
  func bound(name: String) throws {
    let bound = try #require(Self.bounds.first { $0.name == name })
    let within = bound.make(bound.most)
    #expect(try check(within.path, within.text).diagnostics.map(\.message) == [])
    let beyond = bound.make(bound.most + 1)
    let outcome = try check(beyond.path, beyond.text)
    #expect(outcome.isFaulty)
    #expect(outcome.diagnostics.map(\.id) == [bound.id])
    let found = outcome.diagnostics.first
    #expect(found?.message.contains(bound.message) == true, "\(found?.message ?? "")")
    #expect(found?.path == beyond.path && found?.suggestion != nil)
  }

  @Test("Mail on a line of its own is read, however much there is of it")
  func mailOnLines() throws {
    let (path, text) = Self.page("title: A", String(repeating: "a@b.c\n", count: 40_000))
    #expect(try check(path, text).diagnostics.isEmpty)
  }

  @Test("All entries together have at most so many topics")
  func allTopics() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    for page in 10..<60 {
      try folder.write(
        "---\ntitle: P\ntopics: " + Self.list(100) { "t \(page) \($0)" } + "\n---\n",
        to: "Content/pages/\(page).md")
    }
    #expect(try ProgramOutcome.check(folder.path).diagnostics.isEmpty)
    try folder.write(
      "---\ntitle: P\ntopics: [t 10 5, more, most]\n---\n", to: "Content/pages/99.md")
    let outcome = try ProgramOutcome.check(folder.path)
    #expect(outcome.diagnostics.map(\.id) == [.tooMany])
    #expect(outcome.diagnostics.first?.message == "all entries together have more than 5000 topics")
    let found = outcome.diagnostics.first
    #expect(found?.path == "Content/pages/99.md" && found?.line == 3 && found?.column == 18)
    #expect(found?.endColumn == 22)
  }

  @Test("All entries together have at most so many old ids")
  func allOldIDs() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    for page in 0...200 {
      try folder.write(
        "---\ntitle: P\nwas: " + Self.list(100) { "o-\(page)-\($0)" } + "\n---\n",
        to: "Content/pages/p\(page).md")
    }
    let outcome = try ProgramOutcome.check(folder.path)
    #expect(outcome.diagnostics.map(\.id) == [.tooMany])
    #expect(
      outcome.diagnostics.first?.message
        == "all entries together have more than 20000 old ids and addresses")
  }

  @Test("One text has at most fifty editions", arguments: [false, true])
  func editions(isChain: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    let text = "One sentence that all of these editions have in common, word for word."
    func write(_ edition: Int) throws {
      let of = edition == 10 ? "" : "edition-of: e\(isChain ? edition - 1 : 10)\nedition: reprint\n"
      try folder.write(
        "---\ntitle: E\ntext: full\n\(of)---\n\(text)\n", to: "Content/articles/e\(edition).md")
    }
    for edition in 10...60 { try write(edition) }
    #expect(try ProgramOutcome.check(folder.path).diagnostics.isEmpty)
    for edition in 61...80 { try write(edition) }
    let outcome = try ProgramOutcome.check(folder.path)
    #expect(outcome.diagnostics.map(\.message) == ["`e10` has more than 50 editions"])
    #expect(outcome.diagnostics.first?.path == "Content/articles/e61.md")
  }

  @Test("Passages of a text stand in at most so many places of its other editions")
  func passagesOfEditions() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    let words = (0..<130).map { "word\($0) and then also thing\($0) besides" }
    for edition in 10...50 {
      let of = edition == 10 ? "" : "edition-of: e10\nedition: reprint\n"
      try folder.write(
        "---\ntitle: E\ntext: full\n\(of)---\n" + words.joined(separator: ".\n\n") + "\n",
        to: "Content/articles/e\(edition).md")
    }
    let notes = words.enumerated().map { "> [!comment] ^n\($0.offset)\n> \($0.element)\n\nSo.\n" }
    try folder.write(
      "---\nabout: e10\n---\n" + notes.joined(separator: "\n"), to: "Content/commentary/n.md")
    let outcome = try ProgramOutcome.check(folder.path)
    #expect(outcome.diagnostics.map(\.id) == [.tooMany])
    #expect(
      outcome.diagnostics.first?.message
        == "passages of this text that are annotated or cited stand in more than 5000 places of its other editions"
    )
    let found = try #require(outcome.diagnostics.first)
    #expect(found.path == "Content/commentary/n.md")
    let lines = folder.text("Content/commentary/n.md")?.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines?[(found.line ?? 1) - 1].contains("125") == true)
  }

  @Test("A passage of an excerpt leaves out words in at most so many places")
  func gapsOfExcerpt() throws {
    let folder = try TemporaryFolder()
    let words = (0..<60).map { "some\($0) words\($0) that\($0) stand\($0)" }
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    try folder.write("---\ntitle: A\ntext: excerpt\n---\n", to: "Content/articles/a.md")
    try folder.write(words.joined(separator: " and so on "), to: "Originals/a.txt")
    func check(_ pieces: Int) throws -> [ToldDiagnostic] {
      try folder.write(
        "---\nabout: a\n---\n> [!comment] ^n\n> "
          + words.prefix(pieces).joined(separator: " […] ") + "\n\nSo.\n",
        to: "Content/commentary/n.md")
      return try ProgramOutcome.check(folder.path).diagnostics
    }
    #expect(try check(21).map(\.message) == [])
    let beyond = try check(22)
    #expect(
      beyond.contains {
        $0.message == "this passage leaves out words in more than 20 places"
          && $0.id == .tooMany && $0.path == "Content/commentary/n.md"
      })
  }

  @Test("Words that stand very often are not counted to the end")
  func commonWords() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    try folder.write(
      "---\ntitle: A\ntext: full\n---\n" + String(repeating: "of the one. ", count: 1_002) + "\n",
      to: "Content/articles/a.md")
    try folder.write(
      "---\nabout: a\n---\n> [!comment] ^n\n> of the\n\nSo.\n", to: "Content/commentary/n.md")
    let outcome = try ProgramOutcome.check(folder.path)
    #expect(
      outcome.diagnostics.map(\.message)
        == ["these words stand more than 1000 times in Content/articles/a.md"])
  }
}
