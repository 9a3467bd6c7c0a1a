import Testing

@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("A search by letters")
struct LetterSearchTests {
  @Test("is spared nothing that it could find", arguments: Array(UInt64(1)...20))
  func filter(seed: UInt64) {
    var random = SplitMix(state: seed)
    let pattern = random.letters(6 + random.below(90))
    let errors = pattern.count / 5
    let text =
      random.letters(300) + random.edited(pattern, share: 0.1) + random.letters(300)
      + random.edited(pattern, share: 0.25)
    let stretches = GramFilter(pattern, errors: errors).stretches(of: GramIndex(text))
    let bits = BitParallelPattern(pattern)
    var all: [Int] = []
    bits.search(text) { end, distance in if distance <= errors { all.append(end) } }
    var found: [Int] = []
    for stretch in stretches {
      bits.search(text[stretch]) { length, distance in
        if distance <= errors { found.append(stretch.lowerBound + length) }
      }
    }
    #expect(found == all)
  }

  @Test(
    "finds words that were joined, parted or misspelt",
    arguments: [
      ("no single treaty will restore it", "nosingle tre aty wil lrestoreit"),
      (
        "lists of the exercises planned for the following spring",
        "1ists ofthe exerc ises p1anned forthe fo llowing spr1ng"
      ),
    ])
  func garbled(exact: String, garbled: String) throws {
    let quote = try MatchingText.quote(exact)
    let matcher = MatchingText.matcher(MatchingText.whole.replacing(exact, with: garbled))
    let letters = Words.lowered(FoldedText(exact.unicodeScalars).scalars)
    let places = LetterSearch(letters, in: matcher.index).places(near: [
      WordWindow(0..<matcher.index.count, in: matcher.index)
    ])
    #expect(places.first.map { matcher.text($0.words) } == garbled)
    let match = matcher.match(quote)
    #expect(match.band == .carried, "score \(match.score)")
    #expect(match.range.map { matcher.search.plain.text($0) } == garbled)
  }
}

extension PassageMatcher {
  fileprivate func text(_ words: Range<Int>) -> String {
    search.plain.text(search.folded.original(index.scalars(of: words)))
  }
}
