import DossierCore
import DossierTesting
import Testing

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
    (
      "a wide table",
      "|" + times(1_000, "a|") + "\n|" + times(1_000, "-|") + "\n" + times(10_000, "|a\n")
    ),
    ("addresses", times(30_000, "a@") + times(10_000, "www.") + times(10_000, "http://a_")),
    ("tildes", times(60_000, "~a")),
    ("open entry links", times(60_000, "[[p")),
    ("entry links without an end", times(60_000, "[[x|")),
    ("quotation marks", times(100_000, "\"")),
    ("one heading many times", times(20_000, "# a\n")),
    ("tags", times(500, "<a>")),
    // Those of cmark's own `pathological_tests.py` that are not among the ones above.
    ("openers and closers that do not match", times(10_000, "*a_ ")),
    ("openers and closers in threes", "a**b" + times(10_000, "c* ")),
    ("openers of links and closers of emphasis", times(10_000, "[ a_")),
    ("brackets and parentheses", times(4_000, "[ (](")),
    ("links within emphasis", times(2_000, "**x [a*b**c*](#d) ")),
    ("nested strong emphasis", times(4_000, "**a") + times(4_000, "a**")),
    ("open destinations without an angle", times(4_000, "[a](b")),
    ("empty lines in nested lists", times(2_000, "- ") + "x" + times(4_000, "\n")),
    (
      "empty lines in nested lists in a quotation",
      "> " + times(2_000, "- ") + "x\n" + times(4_000, ">\n")
    ),
    ("emphasis in a deep quotation", times(10_000, ">") + times(10_000, "a*")),
    ("many definitions", (0..<4_000).map { "[r\($0)]: #u\n" }.joined() + times(4_000, "[x] ")),
    ("definitions of one name", times(4_000, "[r]: #u\n") + "\n" + times(4_000, "[r] ")),
    ("references of long names", times(20, "[" + times(999, "a") + "] ") + times(4_000, "[\\\\a")),
    ("references to footnotes", times(4_000, "[^1] ") + "\n\n[^1]: x"),
    ("many footnotes", (0..<2_000).map { "a[^\($0)]\n\n[^\($0)]: b\n\n" }.joined()),
    ("open processing instructions", times(6_000, "<?")),
    ("open declarations of a name", times(6_000, "<!A ")),
    ("open tags", times(6_000, "<a ")),
    ("open attributes", times(4_000, "<a b=\"")),
    ("open autolinks", times(6_000, "<https:")),
    ("entities", times(10_000, "&#1234567;&amp;&x;")),
    ("backslashes", times(40_000, "\\")),
    ("tables in tables", times(2_000, "|a|\n|-|\n")),
    ("tables that lazily go on", times(4_000, "> |a|b|\n")),
    ("rows that grow", (0..<400).map { times($0, "|a") + "\n" }.joined()),
    ("a form feed beneath text", times(2_000, "aaa\rbbb\n-\n")),
    ("fences that are not closed", times(4_000, "```\n~~~\n")),
    ("items and rules", times(4_000, "- ***\n1. ___\n")),
    ("tabs", times(2_000, "-\t") + times(20_000, "\t") + "a"),
    ("one line of spaces", "a" + times(100_000, " ") + "b"),
    ("names of people", times(4_000, "Ann Ann-Ann O'Ann ")),
    ("headings with one id", times(4_000, "# [a](#a) `a`\n")),
  ]

  @Test("and NUL are refused by name")
  func null() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Costly\n", to: "Content/dossier.yaml")
    try folder.write("---\ntitle: x\n---\nabc\u{0}de\u{0}\n", to: "Content/pages/null.md")
    let outcome = try ProgramOutcome.check(folder.path)
    #expect(outcome.diagnostics.map(\.id) == [.nullCharacter])
    #expect(outcome.diagnostics.first?.path == "Content/pages/null.md")
  }

  @Test(
    "are read, or named and refused, and end", .timeLimit(.minutes(10)),
    arguments: costly.map(\.name))
  func texts(name: String) throws {
    let text = try #require(Self.costly.first { $0.name == name }).text
    let folder = try TemporaryFolder()
    try folder.write("title: Costly\n", to: "Content/dossier.yaml")
    try folder.write("---\ntitle: x\n---\n\(text)\n", to: "Content/pages/costly.md")
    let outcome = try ProgramOutcome.check(folder.path)
    let expected: Set<DiagnosticID> = [
      .tooExpensive, .rawHTML, .unusedFootnote, .relativeLink, .unknownHeading, .unsafeLink,
      .duplicateFootnote, .undefinedFootnote, .unclosedLink, .foreignSyntax, .controlCharacter,
      .privateComment,
    ]
    #expect(outcome.isDone || outcome.isFaulty)
    #expect(outcome.diagnostics.allSatisfy { $0.id.map { expected.contains($0) } == true })
    #expect(outcome.diagnostics.allSatisfy { $0.path == "Content/pages/costly.md" })
  }
}
