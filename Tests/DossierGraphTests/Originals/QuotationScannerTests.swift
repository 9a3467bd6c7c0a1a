import DossierCore
import DossierMarkdown
import Testing

@testable import DossierQuotations
@testable import TextAnalysis

@Suite("Quotations in a body")
struct QuotationScannerTests {
  /// The words of each quotation, parts joined by `|`; the longest reading of each.
  private func found(_ markdown: String, _ language: String = "en") -> [String] {
    let (plain, titles) = Self.read(markdown, language)
    return QuotationScanner.quotations(in: plain, titles: titles, language: language).map {
      quotation in
      quotation.readings.first.map { $0.parts.map { plain.text($0) }.joined(separator: "|") }
        ?? "unclosed"
    }
  }

  private static func read(
    _ markdown: String, _ language: String = "en"
  ) -> (PlainText, [Range<Int>]) {
    let file = SourceFile(path: "a.md", text: markdown)
    var links = NoLinks()
    let document = MarkdownDocument(
      parsing: file, range: 0..<file.bytes.count, marks: QuotationStyle(language: language),
      resolver: &links)
    return (document.plainText(), [])
  }

  private struct NoLinks: LinkResolver {
    func resolve(_ link: EntryLink) -> LinkResolution {
      LinkResolution(url: nil, label: link.target)
    }

    func resolve(destination: String, isImage: Bool, at span: SourceSpan) -> SiteURL? { nil }
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
      ("그는 ‘전쟁은 끝났다’고 말했다.", ["전쟁은 끝났다"]), ("그는‘전쟁’을 “평화”라", ["전쟁", "평화"]),
      ("彼は”戦争”と＂平和＂を", ["戦争", "平和"]), ("他说‘战争’了", ["战争"]), ("他说’战争’了", ["战争"]),
      ("เขาว่า“จบแล้ว”และ‘สงคราม’นะ", ["จบแล้ว", "สงคราม"]), ("គាត់ថា“សង្គ្រាម”។", ["សង្គ្រាម"]),
      ("«a» ‹b› ›c‹ ﹁d﹂ ﹃e﹄ ｢f｣ 〝g〟 〝h〞", ["a", "b", "c", "d", "e", "f", "g", "h"]),
      ("⸂a⸃ ⸄b⸅ ⸉c⸊ ⸌d⸍ ⸜e⸝ ⸠f⸡ ❝g❞ ❛h❜", ["a", "b", "c", "d", "e", "f", "g", "h"]),
      ("״לא״ ב”הארץ” וצה״ל", ["לא", "הארץ"]), ("”لا“ و”نعم“", ["لا", "نعم"]),
      ("``no'' or ,,no'' or ''no'' or `no'", ["no", "no", "no", "no"]),
      ("\\<\\<no>> to it", ["no"]),
      ("he said:“no”he said“no” to 5“no”", ["no", "no", "no"]), ("“ no ” he said", [" no "]),
      ("A “12” inch, “a 7” record” and 7”", ["12", "a 7” record"]),
      ("“no”[^1]“no”\n\n[^1]: “no”", ["no", "no", "no"]),
      ("’the war is over’ he said", ["the war is over"]),
      ("'Tis a pity she lied', he said", ["tis a pity she lied"]),
      ("the 'surge' and ‘freedom fighters’ won", ["surge", "freedom fighters"]),
      ("the ‘60s men have won’ he said", ["60s men have won"]),
      ("the 'ood and the dogs' owners", ["ood and the dogs"]),
    ] as [(String, [String])])
  func marks(text: String, quotations: [String]) {
    #expect(found(text).map { $0.lowercased() } == quotations)
  }

  @Test(
    "are not taken for apostrophes, or these for them",
    arguments: [
      "It’s the states’ own, it isn’t his.", "It's the states' own, it isn't his.",
      "In the ’90s, rock ’n’ roll", "He is 5' 10\\\" tall", "James’ and Charles’ house",
      "O‘Neill", "rock 'n' roll", "Rock ‘n’ Roll and the ‘60s",
      "the '60s and '70s the dogs' owners",
      "*The Guardian*'s view of the war and the ministers' view", "'tis 'twas 'em the boys' own",
      "o'clock, d'Artagnan, l’été, Hawai‘i, ʻokina, м'ята, 5″, 6'2\"",
      "the ’ood and the dogs’ owners",
      "’Twas the dogs’ own", "’Tis the boys’ mother", "《战争》 and 〈和平〉", "5' by 6', 40° 26' 46\"",
      "`print(\"x\")` and `'y'`", "    let x = \"code\"", "a 6\\\" nail",
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

  @Test("go over paragraphs in single marks and in French ones as well")
  func overParagraphs() {
    #expect(found("'One.\n\n'Two.\n\n'Three' end") == ["One.|Two.|Three"])
    #expect(found("«Un.\n\n»Deux.»") == ["Un.|Deux."])
    #expect(found("‘One.\n\nTwo.").isEmpty)
    #expect(found("‘전쟁은 끝났다.\n\n그는", "ko") == ["unclosed"])
  }

  @Test("open and close with ’ where the language has it so")
  func rightSingle() {
    #expect(found("Han sa ’det är hans’ och", "sv") == ["det är hans"])
    #expect(found("Han sa ’det är hans’ och").isEmpty)
    #expect(found("'Savaş bitti'nin sonu", "tr") == ["Savaş bitti"])
    #expect(found("'Allo, the King'll come").isEmpty)
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
