import DossierCore
import DossierMarkdown
import Testing

@testable import DossierQuotations
@testable import TextAnalysis

@Suite("Quotations in a body")
struct QuotationScannerTests {
  /// The words of each quotation, parts joined by `|`; the longest reading of each.
  private func found(_ markdown: String) -> [String] {
    let (plain, titles) = Self.read(markdown)
    return QuotationScanner.quotations(in: plain, titles: titles).map { quotation in
      quotation.readings.first.map { $0.parts.map { plain.text($0) }.joined(separator: "|") }
        ?? "unclosed"
    }
  }

  private static func read(_ markdown: String) -> (PlainText, [Range<Int>]) {
    let file = SourceFile(path: "a.md", text: markdown)
    let document = MarkdownDocument(quoting: file, range: 0..<file.bytes.count)
    return (document.plainText(), [])
  }

  @Test(
    "are found whatever marks a language sets them in",
    arguments: [
      ("He said “no” to it.", ["no"]), ("He said \"no\" to it.", ["no"]),
      ("He said \\\"no\\\" to it.", ["no"]), ("Er sagte „nein“ dazu.", ["nein"]),
      ("On powiedział „nie” i już.", ["nie"]), ("Il dit « non » et part.", [" non "]),
      ("Il dit «\u{A0}non\u{A0}» et part.", ["\u{A0}non\u{A0}"]),
      ("Er sagte »nein« dazu.", ["nein"]),
      ("Han sa ”nej” till det.", ["nej"]), ("Han sa »nej» till det.", ["nej"]),
      ("He said ‘no’ to it.", ["no"]), ("He said 'no' to it.", ["no"]),
      ("Er sagte ‚nein‘ dazu.", ["nein"]), ("Er sagte ›nein‹ dazu.", ["nein"]),
      ("他说「不」。", ["不"]), ("他说『不』。", ["不"]), ("他说“不”。", ["不"]),
      ("“One” and “two”, (“three”)—“four”", ["one", "two", "three", "four"]),
    ] as [(String, [String])])
  func marks(text: String, quotations: [String]) {
    #expect(found(text).map { $0.lowercased() } == quotations)
  }

  @Test(
    "are not taken for apostrophes, or these for them",
    arguments: [
      "It’s the states’ own, it isn’t his.", "It's the states' own, it isn't his.",
      "In the ’90s, rock ’n’ roll", "He is 5' 10\\\" tall", "James’ and Charles’ house",
      "O‘Neill", "`print(\"x\")` and `'y'`", "    let x = \"code\"", "a 6\\\" nail",
    ])
  func apostrophes(text: String) { #expect(found(text).filter { $0 != "unclosed" }.isEmpty) }

  @Test("hold others, go over mark-up and lines, and over paragraphs that begin with their mark")
  func nested() {
    #expect(found("“he said ‘no’ to *all* of\nit” then") == ["he said ‘no’ to all of\nit"])
    #expect(found("‘he said “no” to it’ then") == ["he said “no” to it"])
    #expect(found("“a “b” c” d") == ["a “b” c"])
    #expect(found("“One.\n\n“Two.\n\n“Three” end") == ["One.|Two.|Three"])
    #expect(
      found("- “a”\n- “b”\n\n| “c” | “d” |\n|---|---|\n| “e” | f |") == ["a", "b", "c", "d", "e"])
  }

  @Test("that nothing closes are told of, but for a single mark")
  func unclosed() {
    #expect(found("He said “no to it.\n\nThen “yes”.") == ["unclosed", "yes"])
    #expect(found("He said „no to it.") == ["unclosed"])
    #expect(found("He said ‘no to it.").isEmpty)
    #expect(found("He said “no.\n\n“and no more") == ["unclosed"])
  }

  @Test("in single marks may end at any mark that is no apostrophe, the last first")
  func readings() {
    let (plain, _) = Self.read("the ‘states’ rights’ and ‘duties’")
    let quotations = QuotationScanner.quotations(in: plain, titles: [])
    #expect(
      quotations.map { $0.readings.map { plain.text($0.parts[0]) } } == [
        ["states’ rights", "states"], ["duties"],
      ])
  }

  @Test("in the title that a link shows are none")
  func titles() {
    let plain = PlainText.plain("see The “Russiagate” files and “this”")
    let found = QuotationScanner.quotations(in: plain, titles: [4..<26])
    #expect(found.map { plain.text($0.readings[0].parts[0]) } == ["this"])
  }
}
