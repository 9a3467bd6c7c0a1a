import Testing

@testable import DossierGraph

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
      ("non\u{A0}breaking", "non breaking"),
      ("and so on…", "and so on..."),
      ("  edges  ", "edges"),
      ("Ｆｕｌｌ", "Full"),
    ])
  func same(left: String, right: String) {
    #expect(FoldedText(left.unicodeScalars).scalars == FoldedText(right.unicodeScalars).scalars)
  }

  @Test(
    "keeps differences of wording",
    arguments: [("Trust", "trust"), ("cannot", "can not"), ("resume", "résumé"), ("1", "l")])
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
