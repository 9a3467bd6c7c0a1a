import Testing

@testable import QuoteAnchoring

@Suite("A text quote")
struct TextQuoteTests {
  @Test(
    "says what an anchor says",
    arguments: [
      ("a high price", TextQuote(exact: "a high price")),
      (
        "would be *a high price* for",
        TextQuote(exact: "a high price", prefix: "would be ", suffix: " for")
      ),
      ("*a* high *price*", TextQuote(exact: "a high price")),
      ("a “high” […] calm", TextQuote(exact: "a \"high\" calm")),
      ("", TextQuote(exact: "")),
    ])
  func anchor(text: String, quote: TextQuote) {
    #expect(TextQuote(Anchor(.plain(text))) == quote)
  }

  @Test("remembers the words around a passage, whole and on one line")
  func surroundings() {
    let matcher = MatchingText.matcher("One two three.\n\nFour five six seven.")
    let quote = matcher.quote(of: 21..<25, reach: 8)
    #expect(quote.exact == "five")
    #expect(quote.prefix == " Four ")
    #expect(quote.suffix == " six")
    #expect(quote.paragraph == matcher.quote(of: 26..<29).paragraph)
    #expect(quote.paragraph != matcher.quote(of: 0..<3).paragraph)
  }

  @Test("of several places, names the one among those given")
  func among() {
    let matcher = MatchingText.matcher("the wall fell. Then they built the wall anew.")
    let quote = TextQuote(exact: "the wall", prefix: "they built ", suffix: " anew.")
    #expect(matcher.match(quote, among: [0..<8, 31..<39]) == .found(31..<39))
    #expect(matcher.match(quote, among: []) == .lost(score: 0))
  }
}
