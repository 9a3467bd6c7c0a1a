import Testing

@testable import DossierQuotations
@testable import TextAnalysis

@Suite("Quoted words in a source")
struct QuotationSearchTests {
  static let source = """
    “NATO and Gen. [Philip] Breedlove laboured tirelessly behind the scenes,” he said. It isn’t the \
    wall’s fault: “no magic wand” could build the “gray zones” of trust ... and accountability. Sloppy \
    diplomacy leads to greater mutual unhappiness. He didn’t say so. The end of it all – or not.
    """

  private func places(_ quoted: String, in source: String = source) -> [[String]] {
    let comparable = ComparableText(Array(source.unicodeScalars))
    let search = QuotationSearch(comparable)
    let plain = PlainText.plain(quoted)
    let text = QuotationText([0..<plain.scalars.count], in: plain)
    for reading in text.readings {
      let found = search.places(of: reading)
      if !found.isEmpty {
        return found.map { $0.map { String(scalars: comparable.scalars[$0]) } }
      }
    }
    return []
  }

  @Test(
    "stand there after folding, whole words of it",
    arguments: [
      "no magic wand", "laboured tirelessly behind the scenes",
      "laboured tirelessly behind the scenes,",
      "It isn't the wall's fault", "didn’t say", "no\n magic   wand",
      "could build the ‘gray zones’ of",
      "Gen. [Philip] Breedlove", "trust ... and accountability", "trust … and accountability.",
      "No magic wand", "sloppy diplomacy", "The end of it all - or not", "no magic wand.",
      "“no magic wand”",
      "the scenes, he said", "wand’ could build",
    ])
  func stands(quoted: String) { #expect(!places(quoted).isEmpty) }

  @Test(
    "do not stand there with a letter, a word or an order that is another",
    arguments: [
      "no magic want", "no magic wan", "o magic wand", "magic no wand", "no magic wands", "no wand",
      "It isnt the walls fault", "didnt say", "sloppy Diplomacy", "no magic wand!",
      "build the trust",
      "The End of it all", "NATO and Breedlove",
    ])
  func standsNot(quoted: String) { #expect(places(quoted).isEmpty) }

  @Test(
    "may leave words out and hold brackets of the editors'",
    arguments: [
      ("no magic wand […] trust", ["no magic wand", "trust"]),
      ("no magic wand [...] trust", ["no magic wand", "trust"]),
      ("no magic wand … trust", ["no magic wand", "trust"]),
      ("no magic wand ... trust", ["no magic wand", "trust"]),
      ("no magic wand . . . trust", ["no magic wand", "trust"]),
      ("no magic wand (…) trust", ["no magic wand", "trust"]),
      ("… no magic wand …", ["no magic wand"]), ("[…] no magic wand", ["no magic wand"]),
      ("no [silly] magic wand", ["no", "magic wand"]), ("[N]o magic wand", ["o magic wand"]),
      ("could buil[t] the", ["could buil", "the"]),
      ("no magic wand [sic] could", ["no magic wand", "could"]),
      ("[There is] no magic wand", ["no magic wand"]),
      ("no magic wand, […] diplomacy leads", ["no magic wand", "diplomacy leads"]),
      ("no magic wand […] zones […] accountability", ["no magic wand", "zones", "accountability"]),
    ] as [(String, [String])])
  func edited(quoted: String, pieces: [String]) { #expect(places(quoted).first == pieces) }

  @Test(
    "left out may not be turned round or lie far apart",
    arguments: [
      "trust […] no magic wand", "no […] magic", "NATO [had] diplomacy",
      "fault [small] accountability",
    ])
  func notEdited(quoted: String) {
    let far = Self.source.replacing(
      "no magic", with: "no \(String(repeating: "word ", count: 120))magic")
    #expect(places(quoted, in: far).isEmpty)
  }

  @Test("are counted at every place, and of places that end alike once")
  func several() {
    let source = "the wall and the wall fell. The wall stood."
    #expect(places("the wall", in: source).count == 3)
    #expect(places("the […] fell", in: source) == [["the", "fell"]])
    #expect(places("wall […] wall", in: source).count == 2)
  }

  @Test("of scripts without spaces stand anywhere")
  func unspaced() {
    #expect(!places("和解", in: "北京和莫斯科能否和解？").isEmpty)
    #expect(places("和平", in: "北京和莫斯科能否和解？").isEmpty)
    #expect(!places("能否 […] 解", in: "北京和莫斯科能否和解？").isEmpty)
  }

  @Test("never crash the search, whatever brackets and dots they hold")
  func random() {
    var random = Dice(seed: 11)
    let alphabet = Array("ab[]().… \"'“”-\n\u{301}和".unicodeScalars)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text)
      _ = places(String(view))
      _ = places(String(view), in: String(view))
    }
  }

  @Test("counts words as people do, each with its place")
  func words() {
    for text in [
      Self.source, "", " ", "和解和平了", "a和b c-d e’f – g", "½ 3rd e\u{301}a", "北京 and 莫斯科",
    ] {
      let scalars = Array(text.unicodeScalars)
      let words = WordPlaces(scalars)
      #expect(abs(words.count - WordCount.words(in: scalars)) <= 1, "\(text)")
      #expect(words.ranges == words.ranges.sorted { $0.lowerBound < $1.lowerBound })
    }
    #expect(WordPlaces(Array("one two-three’s four".unicodeScalars)).count == 3)
  }
}

private struct Dice: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
