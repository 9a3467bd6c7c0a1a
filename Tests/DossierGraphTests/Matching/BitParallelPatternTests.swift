import Testing

@testable import QuoteAnchoring

@Suite("The bit-parallel search")
struct BitParallelPatternTests {
  @Test(
    "agrees with a plain table of distances",
    arguments: [1, 2, 7, 63, 64, 65, 127, 128, 129, 200])
  func table(length: Int) {
    var random = SplitMix(state: UInt64(length))
    for _ in 0..<12 {
      let pattern = random.letters(length)
      let text = random.edited(pattern, share: 0.2) + random.letters(random.below(80))
      let bits = BitParallelPattern(pattern)
      #expect(bits.distance(to: text) == distances(pattern, text, anywhere: false).last)
      var found: [Int] = []
      bits.search(text) { end, distance in
        #expect(end == found.count + 1)
        found.append(distance)
      }
      #expect(found == Array(distances(pattern, text, anywhere: true).dropFirst()))
    }
  }

  @Test("an empty pattern and an empty text are their lengths apart")
  func empty() {
    #expect(BitParallelPattern([]).distance(to: []) == 0)
    #expect(BitParallelPattern(Array("abc".unicodeScalars)).distance(to: []) == 3)
  }

  /// For each end in the text the distance of the pattern, by the table of Wagner and Fischer.
  private func distances(
    _ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar], anywhere: Bool
  ) -> [Int] {
    var column = Array(0...pattern.count)
    var last = [pattern.count]
    for (offset, scalar) in text.enumerated() {
      var next = [anywhere ? 0 : offset + 1]
      for row in 1...pattern.count {
        next.append(
          min(
            column[row - 1] + (pattern[row - 1] == scalar ? 0 : 1),
            column[row] + 1, next[row - 1] + 1))
      }
      column = next
      last.append(column[pattern.count])
    }
    return last
  }
}
