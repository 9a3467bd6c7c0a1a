import DossierCore
import Foundation
import Testing

@testable import DossierBuild

/// Texts that are known to make readers of Markdown slow or deep.
@Suite("Texts made to be costly")
struct PathologicalTests {
  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static let costly: [(name: String, text: String)] = [
    ("nested emphasis", times(5_000, "*a **a ") + "b" + times(5_000, " a** a*")),
    ("closers of emphasis", times(65_000, "a_ ")),
    ("openers of emphasis", times(65_000, "_a ")),
    ("closers of links", times(65_000, "a]")),
    ("openers of links", times(65_000, "[a")),
    ("nested brackets", times(50_000, "[") + "a" + times(50_000, "]")),
    ("nested quotations", times(50_000, "> ") + "a"),
    ("nested lists", (0..<500).map { times($0, "  ") + "* a\n" }.joined()),
    ("runs of backticks", (0..<1_000).map { "e" + times($0, "`") }.joined()),
    ("open destinations", times(30_000, "[a](<b")),
    ("open images", times(50_000, "![[]()")),
    ("open comments", times(50_000, "<!--")),
    ("open declarations", times(30_000, "<![CDATA[")),
    ("footnotes in footnotes", times(5_000, "[^a]: ") + "x"),
    ("a wide table", "|" + times(1_000, "a|") + "\n|" + times(1_000, "-|") + "\n" + times(10_000, "|a\n")),
    ("addresses", times(30_000, "a@") + times(10_000, "www.") + times(10_000, "http://a_")),
    ("tildes", times(60_000, "~a")),
    ("open entry links", times(60_000, "[[p")),
    ("entry links without an end", times(60_000, "[[x|")),
    ("quotation marks", times(100_000, "\"")),
    ("one heading many times", times(20_000, "# a\n")),
    ("tags", times(500, "<a>")),
  ]

  @Test(
    "are read, or named and refused, and end", .timeLimit(.minutes(1)),
    arguments: costly.map(\.name))
  func texts(name: String) async throws {
    let text = try #require(Self.costly.first { $0.name == name }).text
    let folder = try TemporaryFolder()
    try folder.write("title: Costly\n", to: "Content/dossier.yaml")
    try folder.write("---\ntitle: x\n---\n\(text)\n", to: "Content/pages/costly.md")
    let outcome = await Rooms.pipeline.check(BuildRequest(root: folder.path))
    let expected: Set<DiagnosticID> = [.tooExpensive, .rawHTML, .unusedFootnote, .relativeLink]
    #expect(Set(outcome.diagnostics.map(\.id)).isSubset(of: expected))
    #expect(outcome.diagnostics.allSatisfy { $0.path == "Content/pages/costly.md" })
  }
}
