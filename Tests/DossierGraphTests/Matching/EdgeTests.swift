import Testing

@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("A followed passage")
struct EdgeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let before: String
    let exact: String
    let after: String
    let words: String
    var testDescription: String { after }
  }

  private static let around = (
    "The talks went on for a week in the old town hall.",
    "Nobody had expected that much, and the papers said so the next day."
  )

  @Test(
    "keeps the words that stand at its edges now",
    arguments: [
      Case(
        before: "By then forty ministers had agreed to the plan at last.",
        exact: "forty ministers had agreed to the plan",
        after: "By then barely thirty ministers had agreed to the plan at last.",
        words: "barely thirty ministers had agreed to the plan"),
      Case(
        before: "By then forty ministers had agreed to the plan at last.",
        exact: "forty ministers had agreed to the plan",
        after: "By then thirty ministers had agreed to the plan at last.",
        words: "thirty ministers had agreed to the plan"),
      Case(
        before: "By then forty ministers had agreed to the plan at last.",
        exact: "forty ministers had agreed to the plan",
        after: "By then ministers had agreed to the plan at last.",
        words: "ministers had agreed to the plan"),
      Case(
        before: "As is well known, Norway voted no twice before the summer.",
        exact: "Norway voted no twice",
        after: "As is well known, Norway voted no only once before the summer.",
        words: "Norway voted no only once"),
      Case(
        before: "As is well known, Norway voted no twice before the summer.",
        exact: "Norway voted no twice",
        after: "As is well known, Sweden voted no twice before the summer.",
        words: "Sweden voted no twice"),
      Case(
        before: "The bridge is longer than any other bridge of that year.",
        exact: "any other bridge of that year",
        after: "The bridge is longer than no other bridge of that year.",
        words: "no other bridge of that year"),
      Case(
        before: "It was opened to the public on May 20, 2015 in the rain.",
        exact: "opened to the public on May 20, 2015",
        after: "It was opened to the public on May 20, 2016 in the rain.",
        words: "opened to the public on May 20, 2016"),
      Case(
        before: "It bars scripts or an outside reference. Both the content and the name count.",
        exact: "scripts or an outside reference. Both the content",
        after: "It bars scripts or an outside reference. More endings may be allowed, but never "
          + "these. Both the content and the name count.",
        words: "scripts or an outside reference. More endings may be allowed, but never these. "
          + "Both the content"),
      Case(
        before: "The old ministry had made a warning, and a note stands at the end of it.",
        exact: "warning, and a note stands at the end",
        after: "The old ministry had made a warning, an error under the stricter of its rules, "
          + "and so a note stands at the end of it.",
        words: "warning, an error under the stricter of its rules, and so a note stands at the end"
      ),
    ])
  func edges(example: Case) throws {
    let text = { (sentence: String) in "\(Self.around.0) \(sentence) \(Self.around.1)" }
    let earlier = QuoteFinder(text(example.before))
    let before = text(example.before)
    let start = try #require(before.firstRange(of: example.exact)?.lowerBound)
    let offset = before.unicodeScalars.distance(from: before.startIndex, to: start)
    let quote = try #require(
      earlier.quote(offset..<offset + example.exact.unicodeScalars.count))
    let edited = QuoteFinder(text(example.after))
    let match = edited.find(quote)
    #expect(match.band == .carried)
    #expect(match.range.map(edited.text) == example.words)
  }
}

@Suite("A passage that moved")
struct MovedPassageTests {
  @Test(
    "is carried where its very words stand, be they written as one with a word that stood beside them",
    arguments: [
      ("the MobileGov sites of the spring", Band.carried), ("the Gov sites of the spring", .found),
      ("the OtherGov sites of the spring", .review), ("the Mobile Gov site of the spring", .review),
    ])
  func joined(words: String, band: Band) throws {
    let paragraphs = MatchingText.paragraphs
    let sentence = { (words: String) in
      "They counted all of \(words) and of the autumn before."
    }
    let was = sentence("the Mobile Gov sites of the spring")
    let text = ([was] + paragraphs).joined(separator: "\n\n")
    let range = try #require(text.firstRange(of: "Gov sites of the spring"))
    let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    let before = TextMemory(MatchingText.matcher(text).search)
    let quote = before.quote(of: start..<start + text[range].unicodeScalars.count)
    let edited = MatchingText.matcher(
      (paragraphs + [sentence(words)]).joined(separator: "\n\n"))
    let match = edited.match(quote, in: edited.align(before.text))
    #expect(match.band == band, "\(match)")
  }
}
