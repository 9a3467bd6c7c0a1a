import Testing

@testable import TextAnalysis

@Suite("Folding")
struct FoldingTests {
  @Test(
    "makes differences of type-setting vanish",
    arguments: [
      ("a “sphere of influence”", "a \"sphere of influence\""),
      ("Russia’s", "Russia's"),
      ("2016–17 — or so", "2016-17 - or so"),
      ("line\nbreak\t and   spaces", "line break and spaces"),
      ("co\u{AD}operate", "cooperate"),
      ("e\u{301}tude", "étude"),
      ("ﬁnal oﬀer", "final offer"),
      ("「战争」『和平』", "\"战争\"\"和平\""), ("«\u{202F}mot\u{202F}» dit", "\"mot\" dit"),
      ("צה״ל ג׳", "צה\"ל ג'"), ("⸂a⸃ ❝b❞ ｢c｣ ﹁d﹂", "\"a\" \"b\" \"c\" \"d\""),
      ("non\u{A0}breaking", "non breaking"),
      ("and so on…", "and so on..."),
      ("  edges  ", "edges"),
      ("Ｆｕｌｌ", "Full"), ("１２", "12"), ("Ⅷ", "VIII"), ("𝐁𝐨𝐥𝐝", "Bold"),
      ("a\u{202A}b\u{202C}c\u{2067}\u{2069}\u{61C}", "abc"), ("a\u{E0041}\u{2061}\u{180E}b", "ab"),
    ])
  func same(left: String, right: String) {
    #expect(FoldedText(left.unicodeScalars).scalars == FoldedText(right.unicodeScalars).scalars)
  }

  @Test(
    "keeps differences of wording",
    arguments: [
      ("Trust", "trust"), ("cannot", "can not"), ("resume", "résumé"), ("1", "l"), ("10⁶", "106"),
      ("H₂O", "H2O"), ("①", "1"), ("½", "1⁄2"), ("xⁿ", "xn"), ("m²", "m2"), ("㎡", "m2"),
      ("⑩", "10"),
      ("«\u{A0}mot\u{A0}»", "\"mot\""), ("1\u{202F}000", "1000"), ("1ª", "1a"), ("ᵃ", "a"),
      ("n̶o̶", "no"),
    ])
  func different(left: String, right: String) {
    #expect(FoldedText(left.unicodeScalars).scalars != FoldedText(right.unicodeScalars).scalars)
  }

  @Test("leads back to the scalars it came from")
  func origins() throws {
    let text = Array("the ﬁnal “word”".unicodeScalars)
    let folded = FoldedText(text)
    let start = try #require(folded.scalars.firstIndex(of: "f"))
    #expect(String(text[folded.original(start..<start + 5)]) == "ﬁnal")
  }

}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
