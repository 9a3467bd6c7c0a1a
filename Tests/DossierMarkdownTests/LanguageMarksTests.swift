import DossierCore
import Testing

@testable import DossierMarkdown
@testable import TextAnalysis

@Suite("Straight quotation marks")
struct LanguageMarksTests {
  private static func set(_ markdown: String, _ language: String = "en") -> String {
    var resolver = RecordingResolver()
    let file = SourceFile(path: "Content/test.md", text: markdown)
    return MarkdownDocument(
      parsing: file, range: 0..<file.bytes.count, marks: QuotationStyle(language: language),
      resolver: &resolver
    ).plainText().text
  }

  @Test(
    "become those of the text’s language",
    arguments: [
      ("de", "Er sagte \"Niemand\".", "Er sagte „Niemand“."),
      ("de-AT", "Er sagte \"Ja, 'Hans' Haus brennt'\".", "Er sagte „Ja, ‚Hans’ Haus brennt‘“."),
      ("fr", "Il \"dit\" l'\"ami\".", "Il «\u{202F}dit\u{202F}» l’«\u{202F}ami\u{202F}»."),
      ("fr-CH", "Il dit \"non 'oui'\".", "Il dit «non ‹oui›»."),
      ("ja", "彼は\"戦争\"と言った。'平和'も。", "彼は「戦争」と言った。『平和』も。"),
      ("zh-TW", "他说\"不\"。", "他说「不」。"), ("zh", "他说:\"不\"。", "他说:“不”。"),
      ("ko", "\"전쟁\"은 '평화'가", "“전쟁”은 ‘평화’가"),
      ("pl", "On \"nie 'tak'\" już", "On „nie «tak»” już"),
      ("sv", "\"Nej\", sade 'han'.", "”Nej”, sade ’han’."), ("fi", "\"Ei\"", "”Ei”"),
      ("ru", "Он: \"все \"слова\" тут\".", "Он: «все „слова“ тут»."),
      ("uk", "м'ята \"так\"", "м’ята «так»"), ("el", "\"όχι\" σ' αυτό", "«όχι» σ’ αυτό"),
      ("he", "צה\"ל אמר \"לא\" ב\"הארץ\"", "צה״ל אמר ”לא” ב”הארץ”"),
      ("ar", "قال \"لا\" و\"نعم\".", "قال ”لا“ و”نعم“."),
      ("nl", "\"Niets\" in 's-Hertogenbosch", "‘Niets’ in ’s-Hertogenbosch"),
      ("tr", "'Savaş bitti'nin Türkiye'nin \"barış\"ı", "‘Savaş bitti’nin Türkiye’nin “barış”ı"),
      ("hu", "\"béke\"-t és 'szó'nak", "„béke”-t és »szó«nak"),
      ("en-GB", "He said \"no\", 'no'.", "He said “no”, ‘no’."), ("xx", "\"a\" 'b'", "“a” ‘b’"),
    ])
  func language(tag: String, written: String, printed: String) {
    #expect(Self.set(written, tag) == printed)
  }

  @Test(
    "that are apostrophes are printed as such",
    arguments: [
      ("rock 'n' roll", "rock ’n’ roll"),
      ("the '60s and '70s the dogs' owners", "the ’60s and ’70s the dogs’ owners"),
      (
        "*The Guardian*'s view of the war and the ministers' view",
        "The Guardian’s view of the war and the ministers’ view"
      ),
      ("**Time**'s and [Life](https://a.org)'s men's", "Time’s and Life’s men’s"),
      ("`x`'s and the dogs' own", "x’s and the dogs’ own"),
      ("'tis so, 'twas the boys' own", "’tis so, ’twas the boys’ own"),
      ("give 'em the class of '68's due", "give ’em the class of ’68’s due"),
      ("'Cause the boys' mother said so", "’Cause the boys’ mother said so"),
      ("o'clock, d'Artagnan, l'été, James' book", "o’clock, d’Artagnan, l’été, James’ book"),
      ("(the '90s) and ('n' roll)", "(the ’90s) and (’n’ roll)"),
      ("6'2\" and 40° 26' 46\"", "6’2” and 40° 26’ 46”"),
    ])
  func apostrophes(written: String, printed: String) { #expect(Self.set(written) == printed) }

  @Test(
    "open and close beside mark-up, brackets, dashes and digits",
    arguments: [
      ("*\"a\"* and **'b'**", "“a” and ‘b’"), ("\"*a*\" '**b**'", "“a” ‘b’"),
      ("the 'ood and the dogs' own", "the ‘ood and the dogs’ own"),
      ("(\"a\") [\"b\"] —\"c\"—", "(“a”) [“b”] —“c”—"),
      ("\"5 men\" and '1984'", "“5 men” and ‘1984’"), ("\"[a](https://a.org)\"", "“a”"),
      ("\"a\"[^1] b\n\n[^1]: \"c\"", "“a” b\n\n“c”"), ("he said:\"a b\"", "he said:“a b”"),
      ("\\\"a\\\" \"b\" &quot;c&quot;", "\"a\" “b” \"c\""),
      ("“a” \"b\" ’c’ -- '...d'", "“a” “b” ’c’ – ‘…d’"), ("‘a’ 'b' -- --- 'c'", "‘a’ ‘b’ – — ‘c’"),
      ("\"It's 'fine', isn't it?\"", "“It’s ‘fine’, isn’t it?”"),
    ])
  func marks(written: String, printed: String) { #expect(Self.set(written) == printed) }

  @Test("of a quotation over paragraphs open each of them")
  func paragraphs() {
    #expect(Self.set("'One.\n\n'Two.\n\n'Three.' Four") == "‘One.\n\n‘Two.\n\n‘Three.’ Four")
    #expect(Self.set("\"One.\n\n\"Two.\"", "de") == "„One.\n\n„Two.“")
    #expect(Self.set("'One.\n\nTwo.'") == "’One.\n\nTwo.’")
  }

  @Test("in titles of links and descriptions of images are those of the language too")
  func titles() {
    var resolver = RecordingResolver()
    let text = "[a](https://a.org \"the 'b'\") ![an \"c\"](d.png) [[e|the \"f\"]]"
    let file = SourceFile(path: "Content/test.md", text: text)
    let html = MarkdownDocument(
      parsing: file, range: 0..<file.bytes.count, marks: QuotationStyle(language: "de"),
      resolver: &resolver
    ).html()
    for words in ["the ‚b‘", "an „c“", "the „f“"] { #expect(html.contains(words), "\(html)") }
  }

  @Test("side by side by the thousand are set in a moment")
  func many() {
    for text in ["a' ", "'a ", "\"a ", "\"a\" ", "'a' ", "«\"a\"» ", "'90s' \"5\" "] {
      let written = String(repeating: text, count: 6_000)
      #expect(Self.set(written).unicodeScalars.allSatisfy { $0 != "'" && $0 != "\"" })
    }
  }
}
