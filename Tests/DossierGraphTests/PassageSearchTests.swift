import DossierTesting
import Testing

@testable import DossierPassages
@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("A search for a passage")
struct PassageSearchTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let entry: String
    let anchor: String
    /// The words found; several where the anchor is not unique; none where it is absent.
    let words: [String]
    var testDescription: String { "\(anchor) in \(entry)" }
  }

  @Test(
    "finds exactly the words meant",
    arguments: [
      Case(entry: "Trust is rebuilt slowly.", anchor: "rebuilt slowly", words: ["rebuilt slowly"]),
      Case(entry: "a “sphere” of it", anchor: "\"sphere\" of", words: ["“sphere” of"]),
      Case(entry: "one\n\ntwo three", anchor: "one two", words: ["one\n\ntwo"]),
      Case(entry: "the wall and the wall", anchor: "the wall", words: ["the wall", "the wall"]),
      Case(
        entry: "the wall here and the wall there", anchor: "*the wall* there", words: ["the wall"]),
      Case(entry: "a b c d e", anchor: "b *c* d", words: ["c"]),
      Case(entry: "a *b* c", anchor: "a *b* c", words: ["a b c"]),
      Case(entry: "a *b* c d", anchor: "a *b* *c* d", words: ["c"]),
      Case(entry: "clines and lines", anchor: "lines", words: ["lines"]),
      Case(entry: "clines", anchor: "lines", words: []),
      Case(entry: "one two three four five", anchor: "two […] four", words: ["two three four"]),
      Case(entry: "one two three four five", anchor: "two [...] four", words: ["two three four"]),
      Case(entry: "two two three four", anchor: "two […] four", words: ["two three four"]),
      Case(entry: "four then two", anchor: "two […] four", words: []),
      Case(entry: "Trust", anchor: "trust", words: []),
      Case(entry: "北京和莫斯科能否和解", anchor: "莫斯科", words: ["莫斯科"]),
      Case(entry: "השלום בין המעצמות", anchor: "בין המעצמות", words: ["בין המעצמות"]),
      Case(
        entry: "قَالَ الوَزِيـــرُ إنَّ الحُكُومَةَ", anchor: "قال الوزير", words: ["قَالَ الوَزِيـــرُ"]),
      Case(entry: "قال الوزير", anchor: "قَالَ الوَزِيـــرُ", words: ["قال الوزير"]),
      Case(entry: "קיר שָׁלוֹם", anchor: "שלום", words: ["שָׁלוֹם"]),
      Case(entry: "سأل", anchor: "سال", words: []), Case(entry: "각하", anchor: "가", words: []),
      Case(entry: "👩‍👩‍👧 talks", anchor: "talks", words: ["talks"]),
    ])
  func finds(_ example: Case) {
    let plain = PlainText.plain(example.entry)
    let found: [Range<Int>] =
      switch PassageSearch(plain).find(Anchor(.plain(example.anchor))) {
      case .found(let range): [range]
      case .several(let ranges): ranges
      case .absent: []
      }
    #expect(found.map { plain.text($0) } == example.words)
  }

  @Test("an anchor without words is empty")
  func empty() {
    #expect(Anchor(.plain("  […] ")).isEmpty)
  }

  @Test("the nearest words are offered where an anchor stands nowhere")
  func nearest() throws {
    let plain = PlainText.plain("The price that Moscow would ask is high.")
    let range = try #require(
      PassageSearch(plain).nearest(to: Anchor(.plain("that Moscow would ask was low"))))
    #expect(plain.text(range) == "that Moscow would ask")
  }

  @Test("made fast for several anchors finds what a search for one does", arguments: 1...20)
  func prepared(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let pieces = [
      "on", "no", "one", "*", "**", " ", " ", ". ", "é", "on", "’s", "北", "京", "🙂", "-", "3",
    ]
    let text = (0..<200).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let search = PassageSearch(.plain(text))
    let fast = search.prepared(forAnchors: 3)
    var outcomes: Set<String> = []
    for _ in 0..<40 {
      let start = Int.random(in: 0..<180, using: &random)
      let scalars = Array(text.unicodeScalars)[
        start..<start + Int.random(in: 1...20, using: &random)]
      let anchor = Anchor(.plain(String(String.UnicodeScalarView(scalars))))
      #expect(fast.find(anchor) == search.find(anchor), "\(text.debugDescription)")
      outcomes.insert(String("\(search.find(anchor))".prefix(5)))
    }
    #expect(outcomes.count > 1)
  }
}
