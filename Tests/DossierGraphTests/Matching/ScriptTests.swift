import Testing

@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("Matching in any script")
struct ScriptTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let before: String
    let exact: String
    let after: String
    let band: Band
    let words: String
    var testDescription: String { "\(exact) in \(after)" }
  }

  @Test(
    "differences of type-setting are none",
    arguments: [
      Case(
        before: "They called it \"a sphere of influence\" then.",
        exact: "\"a sphere of influence\"",
        after: "They called it “a sphere of influence” then.", band: .found,
        words: "“a sphere of influence”"),
      Case(
        before: "Russia's own plan", exact: "Russia's own", after: "Russia’s own plan",
        band: .found, words: "Russia’s own"),
      Case(
        before: "the final offer stands", exact: "final offer", after: "the ﬁnal oﬀer stands",
        band: .found, words: "ﬁnal oﬀer"),
      Case(
        before: "some 20 000 men came", exact: "20 000 men",
        after: "some 20\u{A0}000\u{202F}men came",
        band: .found, words: "20\u{A0}000\u{202F}men"),
      Case(
        before: "they will cooperate soon", exact: "will cooperate",
        after: "they will co\u{AD}operate soon", band: .found, words: "will co\u{AD}operate"),
      Case(
        before: "a café there", exact: "café", after: "a cafe\u{301} there", band: .found,
        words: "cafe\u{301}"),
    ])
  func typeSetting(_ example: Case) { check(example) }

  @Test(
    "edited words are carried",
    arguments: [
      Case(
        before: "Both of them said that they will cooperate with the inspectors next year.",
        exact: "they will cooperate with the inspectors",
        after: "Both of them said that they will coop-\nerate with the inspectors next year.",
        band: .carried, words: "they will coop-\nerate with the inspectors"),
      Case(
        before: "他们昨天在北京会谈，双方同意尽快恢复边境贸易，并交换战俘名单。",
        exact: "双方同意尽快恢复边境贸易",
        after: "他们昨天在北京会谈，双方同意立即恢复边境贸易，并交换战俘名单。",
        band: .carried, words: "双方同意立即恢复边境贸易"),
      Case(
        before: "両国の外相は東京で会談し、国境の貿易をすぐに再開することで合意した。",
        exact: "国境の貿易をすぐに再開すること",
        after: "両国の外相は東京で会談し、国境の貿易をただちに再開することで合意した。",
        band: .carried, words: "国境の貿易をただちに再開すること"),
      Case(
        before: "양국 외무장관은 서울에서 만나 국경 무역을 곧 재개하기로 합의했다고 말했다.",
        exact: "국경 무역을 곧 재개하기로",
        after: "양국 외무장관은 서울에서 만나 국경 무역을 즉시 재개하기로 합의했다고 말했다.",
        band: .carried, words: "국경 무역을 즉시 재개하기로"),
      Case(
        before: "שר החוץ אמר כי השלום בין המעצמות ייבנה לאט ובסבלנות רבה מאוד.",
        exact: "השלום בין המעצמות ייבנה לאט",
        after: "שר החוץ אמר כי השלום בין המדינות ייבנה לאט ובסבלנות רבה מאוד.",
        band: .carried, words: "השלום בין המדינות ייבנה לאט"),
      Case(
        before: "قال الوزير إن الثقة بين البلدين تبنى ببطء وعلى مدى سنوات طويلة.",
        exact: "الثقة بين البلدين تبنى ببطء",
        after: "قال الوزير إن الثقة بين الدولتين تبنى ببطء وعلى مدى سنوات طويلة.",
        band: .carried, words: "الثقة بين الدولتين تبنى ببطء"),
      Case(
        before: "Their answer was 👍🏽 and then silence for a whole week.",
        exact: "was 👍🏽 and then silence",
        after: "Their answer was 👎🏽 and then silence for a whole week.", band: .carried,
        words: "was 👎🏽 and then silence"),
    ])
  func edited(_ example: Case) { check(example) }

  @Test(
    "words are told apart by their script",
    arguments: [
      ("It's 2 o’clock", ["it", "s", "2", "o", "clock"]),
      ("北京 und", ["北", "京", "und"]),
      ("がぎ", ["か\u{3099}", "き\u{3099}"]),
      ("ok👍🏽👩‍👧", ["ok", "👍🏽", "👩", "👧"]),
      ("cafe\u{301}-ÉTÉ", ["cafe\u{301}", "e\u{301}te\u{301}"]),
    ])
  func words(text: String, words: [String]) {
    let index = WordIndex(Words(FoldedText(text.unicodeScalars)))
    #expect(
      index.words.list.map { String(String.UnicodeScalarView(index.letters[$0.range])) } == words)
  }

  private func check(_ example: Case) {
    let before = MatchingText.matcher(example.before)
    guard case .found(let range) = before.match(TextQuote(exact: example.exact)) else {
      Issue.record("the passage does not stand in the earlier text")
      return
    }
    let after = MatchingText.matcher(example.after)
    let match = after.match(before.quote(of: range))
    #expect(match.band == example.band, "score \(match.score)")
    #expect(match.range.map { after.search.plain.text($0) } == example.words)
  }
}
