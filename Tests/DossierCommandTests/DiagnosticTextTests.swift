import DossierCore
import Testing

@testable import DossierCommand

@Suite("Diagnostics as text")
struct DiagnosticTextTests {
  /// A diagnostic whose span is what stands between `⟦` and `⟧`.
  static func diagnostic(
    _ marked: String, suggestion: String? = nil, notes: [String] = [], message: String = "a fault"
  ) -> Diagnostic {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
      .map(String.init)
    let file = SourceFile(path: "Content/a.md", text: parts.joined())
    let start = parts[0].utf8.count
    return Diagnostic(
      .unknownID, at: file.span(start..<start + parts[1].utf8.count), message,
      suggestion: suggestion, notes: notes)
  }

  static func excerpt(_ marked: String) -> [String] {
    guard case .span(let span) = diagnostic(marked).place else { return [] }
    let excerpt = SourceExcerpt(span)
    return [excerpt.line, excerpt.marks]
  }

  @Test("Path, line, column, severity, message and id, the line, the marks, and what helps")
  func whole() {
    let diagnostic = Self.diagnostic(
      "---\nattacks: ⟦peice⟧\n---\n", suggestion: "write `peace`",
      notes: ["it stands here", "and here"])
    #expect(
      DiagnosticText(style: .plain).text(diagnostic) == """
        Content/a.md:2:10: error: a fault [unknown-id]
            | attacks: peice
            |          ^~~~~
            note: it stands here
            note: and here
            suggestion: write `peace`

        """)
  }

  @Test("A fault of a whole file has no line, one of no file has no path")
  func places() {
    let printer = DiagnosticText(style: .plain)
    #expect(
      printer.text(Diagnostic(.notUTF8, at: .file("Content/x.md"), "not text"))
        == "Content/x.md: error: not text [not-utf8]\n")
    #expect(
      printer.text(Diagnostic(.passageNotFound, at: .nowhere, "lost"))
        == "warning: lost [passage-not-found]\n")
  }

  @Test(
    "The marks stand under the span",
    arguments: [
      ("a ⟦b⟧ c", ["a b c", "  ^"]),
      ("⟦abc⟧", ["abc", "^~~"]),
      ("ab⟦⟧", ["ab", "  ^"]),
      ("⟦⟧", ["", "^"]),
      ("\t\ta⟦bc⟧", ["\t\tabc", "\t\t ^~"]),
      ("é⟦ü⟧", ["éü", " ^"]),
      ("e\u{301}x⟦y⟧", ["e\u{301}xy", "  ^"]),
      ("漢字⟦仮名⟧", ["漢字仮名", "    ^~~~"]),
      ("x⟦ab\ncd⟧", ["xab", " ^~"]),
      ("x\r\ny⟦z⟧\r\n", ["yz", " ^"]),
      ("\u{1B}[31m⟦x⟧", ["␛[31mx", "     ^"]),
      // Commands to services of continuous integration, also where the span parts them.
      ("##[add-mask]⟦x⟧", ["##\\[add-mask]x", "             ^"]),
      ("a #⟦#v⟧so[b", ["a ##vso\\[b", "   ^~"]), ("#[a] # [b]⟦c⟧", ["#[a] # [b]c", "          ^"]),
      ("a\u{202E}⟦b⟧", ["a<U+202E>b", "         ^"]),
      ("a\u{200D}⟦b⟧", ["a\u{200D}b", " ^"]),
      ("\u{FEFF}\u{85}⟦\u{0}⟧\u{7F}", ["<U+FEFF><U+0085>␀␡", "                ^"]),
    ])
  func marks(source: String, expected: [String]) {
    #expect(Self.excerpt(source) == expected)
  }

  @Test("A long line is trimmed around the marks")
  func longLine() {
    let long = String(repeating: "x", count: 5000)
    let lines = Self.excerpt("\(long)⟦here⟧\(long)")
    #expect(lines[0].count == 96)
    #expect(lines[0].hasPrefix("…x"))
    #expect(lines[0].hasSuffix("x…"))
    #expect(lines[0].contains("xhere"))
    #expect(
      lines[1].count - 4
        == lines[0].distance(
          from: lines[0].startIndex,
          to: lines[0].firstRange(of: "here")?.lowerBound ?? lines[0].endIndex))
    let wide = Self.excerpt("a⟦\(long)⟧b")
    #expect(wide[0].count == 96)
    #expect(wide[1] == " ^" + String(repeating: "~", count: 94))
  }

  @Test("Hostile words in messages, paths and suggestions drive no terminal")
  func hostile() {
    let text = DiagnosticText(style: .plain).text(
      Diagnostic(
        .unknownID, at: .file("a\u{1B}]0;x\u{7}.md"), "no `\u{1B}[2J`\nx", suggestion: "\u{9B}1m",
        notes: ["\u{2066}y"]))
    #expect(
      text == """
        a␛]0;x␇.md: error: no `␛[2J`␊x [unknown-id]
            note: <U+2066>y
            suggestion: <U+009B>1m

        """)
  }

  @Test("Colour goes round the parts, and is reset after each")
  func colour() {
    let text = DiagnosticText(style: .coloured).text(Self.diagnostic("⟦x⟧"))
    #expect(text.contains("\u{1B}[1;31merror\u{1B}[0m: "))
    #expect(text.contains("    | \u{1B}[1;32m^\u{1B}[0m\n"))
  }

  @Test(
    "Colour follows the terminal, NO_COLOR and TERM",
    arguments: [
      ([:], true, TextStyle.coloured, true),
      ([:], false, .plain, false),
      (["NO_COLOR": "1"], true, .plain, true),
      (["NO_COLOR": ""], true, .coloured, true),
      (["TERM": "dumb"], true, .plain, false),
    ] as [([String: String], Bool, TextStyle, Bool)])
  func console(
    environment: [String: String], isTerminal: Bool, style: TextStyle, showsProgress: Bool
  ) {
    let console = Console(environment: environment, isTerminal: isTerminal)
    #expect(console.style == style)
    #expect(console.isTerminal == showsProgress)
  }

  @Test("The last line counts errors, warnings and hints")
  func counts() {
    let error = Diagnostic(.unknownID, at: .nowhere, "e")
    let warning = Diagnostic(.passageNotFound, at: .nowhere, "w")
    let hint = Diagnostic(.noteWithoutID, at: .nowhere, "h")
    #expect(DiagnosticText.count([]) == nil)
    #expect(DiagnosticText.count([error]) == "1 error")
    #expect(
      DiagnosticText.count([error, warning, warning, hint]) == "1 error, 2 warnings, 1 hint")
  }
}
