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
      ("قال الوزير", "قَالَ الوَزِيـــرُ"), ("שלום", "שָׁל\u{5D5}\u{5B9}ם"),
      ("a\u{323}\u{308}", "a\u{308}\u{323}"), ("\u{149}a", "'na"), ("ﹷ", ""),
      ("word — word", "word—word"), ("word -- word", "word - word"), ("word--word", "word — word"),
      ("word—\nword", "word –word"), ("漢字\n漢字", "漢字漢字"), ("かな 漢字。 次", "かな漢字。次"), ("—", "--"),
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
      ("n̶o̶", "no"), ("wordword", "word - word"), ("word word", "word—word"), ("다리를 올해", "다리를올해"),
      ("漢字 kanji", "漢字kanji"), ("سأل", "سال"), ("آن", "ان"), ("हिन्दी", "हन्द"),
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

  @Test(
    "leads back to letters with the marks on them that count for nothing",
    arguments: [
      ("قَالَ الوَزِيـــرُ.", "قال الوزير", "قَالَ الوَزِيـــرُ"), ("قَالَ الوَزِيـــرُ", "قال", "قَالَ"),
      ("שָׁלוֹם לָךְ", "שלום", "שָׁלוֹם"), ("a\u{64E} b", "a", "a\u{64E}"), ("ab\u{200E}c", "b", "b"),
      ("\u{64E}\u{640}ab", "a", "a"),
    ])
  func marks(text: String, sought: String, expected: String) throws {
    let scalars = Array(text.unicodeScalars)
    let folded = FoldedText(scalars)
    let words = FoldedText(sought.unicodeScalars).scalars
    let start = try #require(
      (0...folded.scalars.count - words.count).first {
        folded.scalars[$0..<$0 + words.count].elementsEqual(words)
      })
    let found = String(scalars[folded.original(start..<start + words.count)])
    #expect(found.unicodeScalars.elementsEqual(expected.unicodeScalars))
    // The same with a word struck out before it.
    let struck = FoldedText(Array("n".unicodeScalars) + scalars, struck: [0..<1])
    let place = struck.scalars.count - folded.scalars.count + start
    #expect(
      struck.original(place..<place + words.count)
        == folded.original(start..<start + words.count).lowerBound + 1..<folded.original(
          start..<start + words.count
        ).upperBound + 1)
  }

  @Test("is what earlier versions made of a text, where that is asked for")
  func earlier() {
    let text = Array("「قَا」 a\u{308}\u{323} ﷺ “é”…".unicodeScalars)
    let spelled = { (earlier: EarlierFolding) in
      String(FoldedText(text, as: earlier).scalars[...]).unicodeScalars.map(\.self)
    }
    let few = spelled(.withFewQuotationMarks)
    #expect(few.starts(with: "「قَا」 a\u{308}\u{323} ".unicodeScalars))
    #expect(few.suffix(7).elementsEqual("\"e\u{301}\"...".unicodeScalars))
    #expect(spelled(.withMarks).starts(with: "\"قَا\" a\u{308}\u{323} ".unicodeScalars))
    let plain = Array("Naïve “words”, 1914–18".unicodeScalars)
    #expect(!EarlierFolding.mayDiffer(plain))
    for earlier in EarlierFolding.allCases {
      #expect(FoldedText(plain, as: earlier).scalars == FoldedText(plain).scalars)
    }
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
