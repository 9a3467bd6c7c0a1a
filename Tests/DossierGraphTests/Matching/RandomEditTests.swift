import Testing

@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("Whatever is done to a text, a match")
struct RandomEditTests {
  static let seeds = Array(UInt64(1)...40)

  @Test("lies within the text and is never empty", arguments: seeds)
  func inRange(seed: UInt64) {
    var random = SplitMix(state: seed)
    let before = text(&random)
    let matcher = PassageMatcher(PassageSearch(before))
    let share = Double(random.below(10)) / 10
    let after = PassageMatcher(PassageSearch(plain(random.edited(before.scalars, share: share))))
    for _ in 0..<12 {
      let start = random.below(before.scalars.count)
      let end = min(before.scalars.count, start + 1 + random.below(120))
      let match = after.match(matcher.quote(of: start..<end, reach: random.below(80)))
      #expect((0...1).contains(match.score))
      guard let range = match.range else { continue }
      #expect(!range.isEmpty)
      #expect(range.clamped(to: 0..<after.search.plain.scalars.count) == range)
    }
  }

  @Test("is found, where nothing was done, at words that fold to the same", arguments: seeds)
  func foundHoldsTheWords(seed: UInt64) {
    var random = SplitMix(state: seed)
    let text = text(&random)
    let matcher = PassageMatcher(PassageSearch(text))
    for _ in 0..<12 {
      let words = matcher.index.words(within: 0..<matcher.index.letters.count)
      let first = random.below(words.count - 1)
      let end = min(words.count, first + 1 + random.below(20))
      let range = matcher.search.folded.original(matcher.index.scalars(of: first..<end))
      let quote = matcher.quote(of: range)
      let match = matcher.match(quote)
      #expect(match.band == .found || match.band == .review)
      guard case .found(let found) = match else { continue }
      #expect(
        FoldedText(text.scalars[found]).scalars == FoldedText(quote.exact.unicodeScalars).scalars)
    }
  }

  @Test("by the index of words is the same as by the plain search", arguments: seeds)
  func indexed(seed: UInt64) {
    var random = SplitMix(state: seed)
    let search = PassageSearch(text(&random))
    let indexed = PassageMatcher(search).search
    for _ in 0..<12 {
      let start = random.below(search.folded.scalars.count)
      let end = min(search.folded.scalars.count, start + 1 + random.below(8))
      let words = Array(search.folded.scalars[start..<end])
      #expect(indexed.places(of: words) == search.places(of: words))
    }
  }

  private func text(_ random: inout SplitMix) -> PlainText {
    let sentence = Array(MatchingText.whole.unicodeScalars)
    return plain(random.edited(sentence, share: 0.15))
  }

  private func plain(_ scalars: [Unicode.Scalar]) -> PlainText {
    var plain = PlainText()
    plain.scalars = scalars
    plain.blocks = [0..<scalars.count]
    return plain
  }
}
