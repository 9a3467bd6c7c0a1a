import DossierContent
import DossierCore
import DossierModel
import DossierTesting
import Testing

/// One entry with faults, each at its mark.
struct FaultyEntry: Sendable, CustomTestStringConvertible {
  let path: String
  let source: MarkedSource
  let expected: [ExpectedDiagnostic]

  init(_ path: String, _ source: MarkedSource, _ expected: ExpectedDiagnostic...) {
    self.path = path
    self.source = source
    self.expected = expected
  }

  var testDescription: String { source.text }
}

/// Loads a dossier with one further file and gives what was found wrong.
func diagnostics(of path: String, _ text: String) async throws -> [Diagnostic] {
  let tree = try ContentTree.dossier([:])
  try tree.write(.text(text), to: "Content/" + path)
  let diagnostics = await Library.load(root: tree.root).1
  for diagnostic in diagnostics { #expect(diagnostic.path == "Content/" + path) }
  return diagnostics
}

@Suite("Faults in entries")
struct EntryFaultTests {
  @Test(
    "Front matter must be there, closed, and keys and values",
    arguments: [
      FaultyEntry("pages/a.md", "1️⃣Hello\n", .init(.missingFrontMatter, at: 1)),
      FaultyEntry("pages/a.md", "1️⃣", .init(.missingFrontMatter, at: 1)),
      FaultyEntry("pages/a.md", "1️⃣----\ntitle: A\n----\n", .init(.missingFrontMatter, at: 1)),
      FaultyEntry("pages/a.md", "1️⃣---\ntitle: A\n\nText\n", .init(.unclosedFrontMatter, at: 1)),
      FaultyEntry("pages/a.md", "1️⃣---", .init(.unclosedFrontMatter, at: 1)),
      FaultyEntry("pages/a.md", "---\n1️⃣- title\n---\n", .init(.wrongType, at: 1)),
      FaultyEntry("pages/a.md", "---\n1️⃣title\n---\n", .init(.wrongType, at: 1)),
      FaultyEntry(
        "pages/a.md", "---\ntitle: One1️⃣: two\n---\n",
        .init(.invalidYAML, at: 1, suggestion: "quotes")),
      FaultyEntry(
        "pages/a.md", "---\ntitle: A\n1️⃣title: B\n---\n", .init(.duplicateKey, at: 1)),
    ])
  func frontMatter(entry: FaultyEntry) async throws {
    let found = try await diagnostics(of: entry.path, entry.source.text)
    expectDiagnostics(found, in: entry.source, entry.expected)
  }

  @Test(
    "What an entry lacks is reported where its front matter begins",
    arguments: [
      ("articles/a.md", ["title", "text"]), ("arguments/a.md", ["claim"]),
      ("experts/a.md", ["name"]), ("events/a.md", ["title", "date"]), ("pages/a.md", ["title"]),
      ("commentary/a.md", ["about"]),
    ])
  func missing(path: String, keys: [String]) async throws {
    let source: MarkedSource = "1️⃣---\n---\nText\n"
    let expected = keys.map { ExpectedDiagnostic(.missingField, at: 1, message: "`\($0)`") }
    expectDiagnostics(try await diagnostics(of: path, source.text), in: source, expected)
  }

  @Test(
    "An unknown key of any kind is reported with the one that was meant",
    arguments: [
      FaultyEntry(
        "articles/a.md", "---\n1️⃣titel: A\ntext: full\n2️⃣publised: 2016\n---\n",
        .init(.unknownKey, at: 1, suggestion: "`title`"),
        .init(.unknownKey, at: 2, suggestion: "`published`")),
      FaultyEntry(
        "arguments/a.md", "---\nclaim: A\n1️⃣atacks: b\n2️⃣contrary_to: c\n---\n",
        .init(.unknownKey, at: 1, suggestion: "`attacks`"),
        .init(.unknownKey, at: 2, suggestion: "`contrary-to`")),
      FaultyEntry(
        "arguments/a.md",
        "---\nclaim: A\nsupports: {argument: b, 1️⃣becuase: c}\n---\n",
        .init(.unknownKey, at: 1, suggestion: "`because`")),
      FaultyEntry(
        "arguments/a.md",
        "---\nclaim: A\npositions:\n  - expert: b\n    stance: for\n    cite: x^y\n    1️⃣sayd: 2016\n---\n",
        .init(.unknownKey, at: 1, suggestion: "`said`")),
      FaultyEntry(
        "experts/a.md", "---\nname: A\n1️⃣alias: B\nroles: {title: C, 2️⃣frm: 2016}\n---\n",
        .init(.unknownKey, at: 1, suggestion: "`aliases`"),
        .init(.unknownKey, at: 2, suggestion: "`from`")),
      FaultyEntry(
        "events/a.md",
        "---\ntitle: A\ndate: 2016\n1️⃣bear-on: c\nsources: {cite: a^b, 2️⃣dat: 2015}\n---\n",
        .init(.unknownKey, at: 1, suggestion: "`bears-on`"),
        .init(.unknownKey, at: 2, suggestion: "`date`")),
      FaultyEntry(
        "commentary/a.md", "---\nabout: a\n1️⃣xyzzy: b\n---\n", .init(.unknownKey, at: 1)),
      FaultyEntry(
        "pages/a.md", "---\ntitle: A\n1️⃣topic: b\n---\n",
        .init(.unknownKey, at: 1, suggestion: "`topics`")),
    ])
  func unknownKeys(entry: FaultyEntry) async throws {
    let found = try await diagnostics(of: entry.path, entry.source.text)
    expectDiagnostics(found, in: entry.source, entry.expected)
  }

  @Test("Values of a wrong type, empty ones and unknown ones are reported in one run")
  func values() async throws {
    let source: MarkedSource = """
      ---
      title: 1️⃣[A]
      subtitle:
      publisher: "  "
      topics: []
      genre: 5️⃣{a: b}
      text: 6️⃣digets
      status: 7️⃣hidden
      authors:
        - jane
        - 8️⃣""
      url: ~
      2️⃣embargo:
      ---
      """
    expectDiagnostics(
      try await diagnostics(of: "articles/a.md", source.text), in: source,
      [
        .init(.wrongType, at: 1, message: "`title` takes text, not a list"),
        .init(.emptyField, at: 2),
        .init(.wrongType, at: 5), .init(.unknownValue, at: 6, suggestion: "write `digest`"),
        .init(.unknownValue, at: 7, suggestion: "write `draft`"),
        .init(.emptyField, at: 8),
      ])
  }

  @Test(
    "Enumerated values of every kind are checked",
    arguments: [
      FaultyEntry(
        "articles/a.md", "---\ntitle: A\ntext: full\nedition-of: b\nedition: 1️⃣reprnt\n---\n",
        .init(.unknownValue, at: 1, suggestion: "`reprint`")),
      FaultyEntry(
        "arguments/a.md",
        "---\nclaim: A\npositions:\n - {expert: a, stance: 1️⃣fro, cite: a^b}\n - {expert: a, stance: mixed, basis: 2️⃣quote, cite: a^b}\n---\n",
        .init(.unknownValue, at: 1, suggestion: "`for`"),
        .init(.unknownValue, at: 2, suggestion: "`quoted`")),
      FaultyEntry(
        "experts/a.md", "---\nname: A\ntype: 1️⃣organization\n---\n",
        .init(.unknownValue, at: 1, suggestion: "`organisation`")),
    ])
  func choices(entry: FaultyEntry) async throws {
    let found = try await diagnostics(of: entry.path, entry.source.text)
    expectDiagnostics(found, in: entry.source, entry.expected)
  }

  @Test(
    "Dates of every field are read as EDTF",
    arguments: [
      FaultyEntry(
        "articles/a.md",
        "---\ntitle: A\ntext: full\npublished: 1️⃣yesterday\naccessed: 2️⃣[2016]\n---\n",
        .init(.badDate, at: 1), .init(.wrongType, at: 2, suggestion: "quotes")),
      FaultyEntry("events/a.md", "---\ntitle: A\ndate: 1️⃣soon\n---\n", .init(.badDate, at: 1)),
      FaultyEntry(
        "experts/a.md", "---\nname: A\nroles: {title: B, from: 1️⃣soon, to: '2️⃣late'}\n---\n",
        .init(.badDate, at: 1), .init(.badDate, at: 2)),
      FaultyEntry(
        "experts/a.md", "---\nname: A\nroles: {title: B, from: 2016, to: 1️⃣present}\n---\n",
        .init(.badDate, at: 1, suggestion: "leave the key out")),
      FaultyEntry(
        "experts/a.md", "---\nname: A\nroles: {title: B, from: 2016, to: 1️⃣..}\n---\n",
        .init(.badDate, at: 1, suggestion: "leave the key out")),
      FaultyEntry(
        "arguments/a.md",
        "---\nclaim: A\npositions: {expert: a, stance: for, cite: a^b, said: 1️⃣soon}\n---\n",
        .init(.badDate, at: 1)),
      FaultyEntry("commentary/a.md", "---\nabout: a\ndate: 1️⃣soon\n---\n", .init(.badDate, at: 1)),
    ])
  func dates(entry: FaultyEntry) async throws {
    let found = try await diagnostics(of: entry.path, entry.source.text)
    expectDiagnostics(found, in: entry.source, entry.expected)
  }

  @Test(
    "The form of a date, not filled in, is none",
    arguments: [
      ("listed: 1️⃣YYYY-MM-DD", "`listed` is one day, and `YYYY-MM-DD` is not"),
      ("listed: 1️⃣today", "`listed` is one day, and `today` is not"),
      ("published: 1️⃣YYYY-MM-DD", "`YYYY-MM-DD` is only the form of a date"),
    ])
  func unfilledDates(line: String, message: String) async throws {
    let source = MarkedSource("---\ntitle: A\ntext: full\n\(line)\n---\n")
    expectDiagnostics(
      try await diagnostics(of: "articles/a.md", source.text), in: source,
      [.init(.badDate, at: 1, suggestion: "such as `20", message: message)])
  }

  @Test(
    "An address must be whole and of the web",
    arguments: [
      ("www.example.org/a", "`https://www.example.org/a`"),
      ("htps://example.org", "`https://example.org`"),
      ("javascript:alert(1)", nil), ("ftp://example.org", nil), ("https://", nil), ("/a/b", nil),
      ("https://exa mple.org", nil), ("https:///a", nil), ("\"https://a.org/<b>\"", nil),
      ("https://:80", nil), ("mailto:a@b.org", nil),
    ] as [(String, String?)])
  func addresses(address: String, suggestion: String?) async throws {
    let source = MarkedSource(
      "---\ntitle: A\ntext: full\nurl: 1️⃣\(address)\narchived: 2️⃣\(address)\n---\n")
    expectDiagnostics(
      try await diagnostics(of: "articles/a.md", source.text), in: source,
      [
        .init(.badURL, at: 1, suggestion: suggestion),
        .init(.badURL, at: 2, suggestion: suggestion),
      ])
  }

  @Test("A link of an expert must be an address")
  func expertLinks() async throws {
    let source: MarkedSource = "---\nname: A\nlinks:\n  Home: 1️⃣home.html\n---\n"
    expectDiagnostics(
      try await diagnostics(of: "experts/a.md", source.text), in: source, [.init(.badURL, at: 1)])
  }

  @Test(
    "What only makes sense together is asked for together",
    arguments: [
      FaultyEntry(
        "articles/a.md", "---\ntitle: A\n1️⃣label: B\ntext: full\n---\n",
        .init(.conflictingFields, at: 1)),
      FaultyEntry(
        "articles/a.md", "---\ntitle: A\ntext: full\n1️⃣edition: reprint\n---\n",
        .init(.missingField, at: 1, message: "`edition-of`")),
      FaultyEntry(
        "articles/a.md", "---\ntitle: A\ntext: full\n1️⃣edition-of: b\n---\n",
        .init(.missingField, at: 1, message: "`edition`")),
      FaultyEntry(
        "arguments/a.md", "---\nclaim: A\npositions:\n  - 1️⃣expert: b\n    stance: for\n---\n",
        .init(.positionWithoutPassage, at: 1, suggestion: "basis: inferred")),
      FaultyEntry(
        "arguments/a.md",
        "---\nclaim: A\npositions:\n  - 1️⃣{expert: b, stance: for, basis: quoted}\n---\n",
        .init(.positionWithoutPassage, at: 1)),
      FaultyEntry(
        "arguments/a.md", "---\nclaim: A\npositions:\n  - 1️⃣basis: inferred\n---\n",
        .init(.missingField, at: 1, message: "`expert`"),
        .init(.missingField, at: 1, message: "`stance`")),
      FaultyEntry(
        "events/a.md", "---\ntitle: A\ndate: 2016\nsources:\n  - 1️⃣date: 2015\n---\n",
        .init(.missingField, at: 1, message: "`cite`")),
    ])
  func together(entry: FaultyEntry) async throws {
    let found = try await diagnostics(of: entry.path, entry.source.text)
    expectDiagnostics(found, in: entry.source, entry.expected)
  }

  @Test(
    "Ids, languages and cited passages have their shape",
    arguments: [
      FaultyEntry(
        "articles/a.md", "---\ntitle: A\ntext: full\nauthors: 1️⃣Jane Doe\n---\n",
        .init(.badID, at: 1, suggestion: "{name: Jane Doe}")),
      FaultyEntry(
        "pages/a.md", "---\ntitle: A\nwas: [1️⃣old name, 2️⃣index]\n---\n",
        .init(.badID, at: 1, suggestion: "`old-name`"), .init(.badID, at: 2)),
      FaultyEntry(
        "articles/a.md", "---\ntitle: A\ntext: full\nlanguage: 1️⃣en_GB\n---\n",
        .init(.badLanguage, at: 1, suggestion: "`en-GB`")),
      FaultyEntry(
        "articles/a.md", "---\ntitle: A\ntext: full\nlanguage: 1️⃣English\n---\n",
        .init(.badLanguage, at: 1, suggestion: "`en`")),
      FaultyEntry(
        "arguments/a.md",
        "---\nclaim: A\nsupports: {argument: b, cite: [1️⃣a, 2️⃣^b, 3️⃣a^, 4️⃣a^b^c, 5️⃣a b^c, 6️⃣{in: a}]}\n---\n",
        .init(.badCite, at: 1), .init(.badCite, at: 2), .init(.badCite, at: 3),
        .init(.badCite, at: 4), .init(.badCite, at: 5),
        .init(.missingField, at: 6, message: "`quote`")),
    ])
  func shapes(entry: FaultyEntry) async throws {
    let found = try await diagnostics(of: entry.path, entry.source.text)
    expectDiagnostics(found, in: entry.source, entry.expected)
  }

  @Test("What cannot be read is named, so that references to it can be told from mistakes")
  func broken() async throws {
    let tree = try ContentTree.dossier([
      "pages/a.md": "---\n---\n", "pages/b.md": "no", "pages/c.md": "---\ntitle: C\nx: y\n---\n",
    ])
    let (library, _) = await Library.load(root: tree.root)
    #expect(library?.broken == [EntryID(.page, "b")])
    #expect(library?.pages.map(\.title.value) == ["", "C"])
  }
}
