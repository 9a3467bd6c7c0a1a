import Testing

@testable import DossierPassages
@testable import DossierQuotations

@Suite("Words of a source that are published")
struct PublishedWordsTests {
  @Test(
    "are spelled in the lock by clusters, or by what an earlier version counted",
    arguments: ["4", "4@10682300a1b252af+2", "759+4"])
  func spelling(text: String) {
    #expect(PublishedWords(spelled: text[...])?.spelling == text)
  }

  @Test(
    "are not read from what is no such thing",
    arguments: [
      "", "+", "4+", "+4", "4@", "4@10682300a1b252af", "4@1068+2", "4@10682300a1b252af+",
      "1000000000", "4+4+4", "4@10682300a1b252af+9223372036854775807", "-1", "4@a@b+1",
    ])
  func badSpelling(text: String) { #expect(PublishedWords(spelled: text[...]) == nil) }

  @Test("count once where they overlap, by the original as by what the lock says of them")
  func counted() {
    var state: UInt64 = 3
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<200 {
      let ranges = (0..<8).map { _ in
        let start = next(60)
        return start..<start + 1 + next(9)
      }
      let records = ranges.enumerated().map { number, range in
        PublishedRecord.quotation(
          LockedQuotation(
            entry: "article/a", source: "a", hash: UInt64(number), words: [PublishedWords(range)],
            shape: nil))
      }
      let pieces = ranges.enumerated().map { number, range in
        PublishedPiece(
          name: PieceName(hash: UInt64(number), number: 0), words: [PublishedWords(range)])
      }
      let expected = Set(ranges.joined()).count
      #expect(pieces.wordCount == expected)
      let locked = records.lines.compactMap { LockedQuotation($0) }
      #expect(locked.count == 8)
      #expect(!locked.contains { $0.words[0].place?.scale == .original })
      let known = locked.map {
        PublishedPiece(name: PieceName(hash: $0.hash, number: 0), words: $0.words)
      }
      #expect(known.wordCount == expected)
      // Nothing is known of words that no piece has: further apart, the lines are the same.
      let moved = zip(records, ranges).map { record, range -> PublishedRecord in
        guard case .quotation(var quotation, _) = record else { return record }
        let gaps = Set(0..<range.lowerBound).subtracting(ranges.joined()).count
        quotation.words = [
          PublishedWords(range.lowerBound + 3 * gaps..<range.upperBound + 3 * gaps)
        ]
        return .quotation(quotation)
      }
      #expect(Set(moved.lines.map(\.text)) == Set(records.lines.map(\.text)))
    }
  }
}
