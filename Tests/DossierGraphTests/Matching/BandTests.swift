import Testing

@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("A passage in an edited text")
struct BandTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let exact: String
    /// What is replaced in the text, and by what.
    let edits: [(String, String)]
    let band: Band
    /// The words matched; nil where that is not to be said.
    var words: String?
    var testDescription: String { "\(exact): \(edits)" }
  }

  @Test(
    "falls into the band that its words and their context deserve",
    arguments: [
      Case(
        exact: "no single treaty will restore it", edits: [], band: .found,
        words: "no single treaty will restore it"),
      Case(
        exact: "no single treaty will restore it", edits: [("Those who have tried", "We")],
        band: .found, words: "no single treaty will restore it"),
      Case(
        exact: "no single treaty will restore it",
        edits: [("treaty will restore", "agreement will restore")],
        band: .carried, words: "no single agreement will restore it"),
      Case(
        exact: "small steps taken in public count for more than large promises",
        edits: [("small steps taken in public", "steps taken openly, however small,")],
        band: .carried),
      Case(
        exact: "The ministers met again in October",
        edits: [("The ministers met", "Ministers met")],
        band: .carried, words: "Ministers met again in October"),
      Case(
        exact: "paid, trained and left alone to count what they see",
        edits: [("paid, trained and left alone", "paid and left alone")],
        band: .carried, words: "paid and left alone to count what they see"),
      Case(
        exact: "Its neighbours were never asked", edits: [("neighbours", "neighbors")],
        band: .carried, words: "Its neighbors were never asked"),
      Case(
        exact: "a high price for calm", edits: [("a high price for calm", "A high price for calm")],
        band: .carried, words: "A high price for calm"),
      Case(
        exact: "the lists arrived on time", edits: [("but the lists arrived on time", "")],
        band: .lost),
      Case(
        exact: "The ministers met again in October, without their generals",
        edits: [(MatchingText.paragraphs[1], "In autumn nothing happened at all.")], band: .lost),
      Case(
        exact: "no single treaty will restore it",
        edits: [(MatchingText.paragraphs[0], "No single treaty can ever restore it.")],
        band: .review, words: "No single treaty can ever restore it"),
      // One word some way off is there by chance, unless its context still stands beside it.
      Case(
        exact: "recognised sphere of influence would be",
        edits: [("A recognised sphere", "Any recognised but wholly unwritten sphere")],
        band: .carried, words: "sphere of influence would be"),
      Case(
        exact: "recognised sphere of influence would be",
        edits: [("A recognised sphere", "A recognised but wholly unwritten sphere")],
        band: .carried, words: "recognised but wholly unwritten sphere of influence would be"),
      Case(
        exact: "high price", edits: [("high price", "heavy price")], band: .carried,
        words: "heavy price"),
      Case(
        exact: "high price", edits: [(MatchingText.paragraphs[2], "A price was asked.")],
        band: .lost),
      Case(
        exact: "high price", edits: [("high price", "higher price")], band: .carried,
        words: "higher price"),
    ])
  func bands(_ example: Case) throws {
    let text = example.edits.reduce(MatchingText.whole) { $0.replacing($1.0, with: $1.1) }
    let matcher = MatchingText.matcher(text)
    let match = matcher.match(try MatchingText.quote(example.exact))
    #expect(match.band == example.band, "score \(match.score)")
    if let words = example.words {
      #expect(match.range.map { matcher.search.plain.text($0) } == words)
    }
  }

  @Test("follows its words to another paragraph")
  func moved() throws {
    let quote = try MatchingText.quote(
      "count for more than large promises made behind closed doors")
    let sentence = "Small steps count more than large promises made behind closed doors."
    let text = [
      "Trust between two capitals is lost in a night.", MatchingText.paragraphs[1],
      MatchingText.paragraphs[2], MatchingText.paragraphs[3] + " " + sentence,
    ].joined(separator: "\n\n")
    let matcher = MatchingText.matcher(text)
    let match = matcher.match(quote)
    #expect(match.band == .carried)
    #expect(
      match.range.map { matcher.search.plain.text($0) }
        == "count more than large promises made behind closed doors")
  }

  @Test("is told from others that read the same by its context")
  func severalPlaces() throws {
    let text = "The wall fell in autumn.\n\nNobody mourned the wall that year.\n\nThe wall is gone."
    let matcher = MatchingText.matcher(text)
    let quote = TextQuote(exact: "the wall", prefix: "Nobody mourned ", suffix: " in those days")
    let other = TextQuote(exact: "The wall", prefix: "", suffix: " is gone.")
    #expect(matcher.match(quote).range.map { matcher.search.plain.text($0) } == "the wall")
    #expect(matcher.match(other).range?.lowerBound == text.unicodeScalars.count - 17)
    #expect(matcher.match(other).band == .found)
  }

  @Test("is for review where it stands several times and nothing tells which is meant")
  func ambiguous() {
    let matcher = MatchingText.matcher("One sphere here.\n\nAnother sphere there.")
    #expect(matcher.match(TextQuote(exact: "sphere")).band == .review)
    let edited = MatchingText.matcher("A high price for it all. A high price for it all.")
    #expect(edited.match(TextQuote(exact: "a high price for all of it")).band != .carried)
  }

  @Test("is told from others by a paragraph that is as it was")
  func paragraph() {
    let before = MatchingText.matcher("A list: the sphere, x.\n\nA list: the sphere, y.")
    let quote = before.quote(of: 32..<42, reach: 0)
    #expect(quote.exact == "the sphere")
    let after = MatchingText.matcher("New.\n\nA list: the sphere, z.\n\nA list: the sphere, y.")
    #expect(after.match(quote) == .found(38..<48))
  }

  @Test(
    "of few words is not carried without context",
    arguments: ["higher price", "Sphere of", "the border", "a night and"])
  func shortNeedsContext(words: String) {
    let matcher = MatchingText.matcher(MatchingText.whole.replacing(words.lowercased(), with: "X"))
    let band = matcher.match(TextQuote(exact: words)).band
    #expect(band == .review || band == .lost)
  }

  @Test("in which nothing is left to compare is lost", arguments: ["", " ", "…", "—", "?!", "👻"])
  func nothing(words: String) {
    let matcher = MatchingText.matcher(MatchingText.whole)
    #expect(matcher.match(TextQuote(exact: words)) == .lost(score: 0))
    #expect(MatchingText.matcher("").match(TextQuote(exact: "words")) == .lost(score: 0))
  }

  @Test("among thousands of equal words, or of thousands of words, comes to an end")
  func excessive() {
    let matcher = MatchingText.matcher(
      [String](repeating: "word", count: 3_000).joined(separator: " "))
    let long = [String](repeating: "word", count: 400).joined(separator: " ")
    #expect(
      matcher.match(TextQuote(exact: "word word", prefix: "word", suffix: "word")).band == .review)
    #expect(matcher.match(TextQuote(exact: long + " end")).band != .found)
    #expect(
      matcher.match(TextQuote(exact: long.replacing("word word", with: "word ward"))).band != .found
    )
  }
}
