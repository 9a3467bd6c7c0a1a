import DossierCore
import DossierTesting
import Testing

/// What one file may hold; each error names the file and, where there is one, the line.
@Suite("More than a file may hold")
struct BoundsTests {
  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static func entry(_ body: String) -> String { "---\ntitle: x\n---\n\(body)\n" }
  private static func settings(_ yaml: String) -> String { "---\n\(yaml)\n---\n" }

  /// Of each bound: the file's text, its first line beyond the bound (nil where the whole file is
  /// meant) and a part of the message.
  private static let bounds: [(name: String, text: String, line: Int?, message: String)] = [
    ("file size", entry(times(4 << 20, "a")), nil, "larger than 4 MB"),
    (
      "aliases that blow up",
      settings(
        "a: &a [x, x]\n" + (0..<40).map { "b\($0): &b\($0) [*a, *a]" }.joined(separator: "\n")),
      2, "an anchor in YAML"
    ),
    ("an alias", settings("title: *a"), 2, "an alias in YAML"),
    (
      "nested lists in front matter", settings("title: " + times(70, "[") + times(70, "]")), 2,
      "64 deep"
    ),
    (
      "nested mappings in front matter",
      settings("title: " + times(70, "{a: ") + "x" + times(70, "}")), 2, "64 deep"
    ),
    ("brackets without end in front matter", settings("title: " + times(100_000, "[")), 2, ""),
    ("dashes without end in front matter", settings("title:\n" + times(100_000, "- ")), nil, ""),
    ("braces without end in front matter", settings("title: " + times(100_000, "{a: ")), 2, ""),
    ("keys in front matter without end", settings("title: " + times(100_000, "? ")), nil, ""),
    ("headings", entry(times(60_001, "# a\n")), 60_004, "60000 headings"),
    ("underlined headings", entry(times(60_001, "a\n=\n\n")), nil, "60000 headings"),
    ("links", entry(times(66_000, "[[a]]\n\n")), 131_070, "65533 links"),
    ("ordinary links", entry(times(100_001, "[a](#b)\n\n")), 200_004, "100000 links"),
    ("cells", entry("|a|b|c|\n|-|-|-|\n" + times(70_000, "|x|y|z|\n")), nil, "200000 cells"),
    ("columns", entry("a\n\n" + times(1_002, "|")), 6, "1000 bars in one line"),
    ("nested quotations", entry("a\n\n" + times(300, "> ") + "a"), 6, "nested more than 200 deep"),
    ("nested lists", entry(times(300, "- ") + "a"), 4, "nested more than 200 deep"),
    ("nested emphasis", entry(times(300, "*a **a ") + "b" + times(300, " a** a*")), 4, "200 deep"),
    ("nested images", entry(times(150, "![") + "a" + times(150, "](/b)")), nil, ""),
  ]

  @Test(
    "is an error that names it, and its line", .serialized, .timeLimit(.minutes(10)),
    arguments: bounds.map(\.name))
  func bound(name: String) throws {
    let bound = try #require(Self.bounds.first { $0.name == name })
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    try folder.write("---\ntitle: a\n---\n", to: "Content/pages/a.md")
    try folder.write(bound.text, to: "Content/pages/large.md")
    let outcome = try ProgramOutcome.check(folder.path)
    #expect(outcome.isFaulty || bound.message.isEmpty)
    let first = outcome.diagnostics.first {
      bound.message.isEmpty || $0.message.contains(bound.message)
    }
    #expect(outcome.diagnostics.allSatisfy { $0.path == "Content/pages/large.md" })
    if !bound.message.isEmpty {
      #expect(first != nil, "\(outcome.diagnostics.map(\.message))")
    }
    guard let line = bound.line else { return }
    #expect(first?.line == line, "\(first?.message ?? "nothing")")
  }

  @Test("of passages in one entry is an error at the first beyond")
  func passages() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    let words = (0...5_000).map { "word\($0)x y\($0) z\($0) a\($0) b\($0)" }
    try folder.write(
      "---\ntitle: x\ntext: full\n---\n" + words.joined(separator: " ") + "\n",
      to: "Content/articles/a.md")
    let passages = words.enumerated().map { "> [!passage] ^p\($0.offset)\n> \($0.element)\n" }
    try folder.write(
      "---\nabout: a\n---\n" + passages.joined(separator: "\n"), to: "Content/commentary/c.md")
    let outcome = try ProgramOutcome.check(folder.path)
    #expect(outcome.diagnostics.map(\.id) == [.tooExpensive])
    let found = outcome.diagnostics.first
    #expect(found?.path == "Content/commentary/c.md" && found?.line == 15_004)
  }
}
