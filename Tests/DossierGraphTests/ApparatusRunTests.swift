import DossierMarkdown
import Testing

@testable import DossierGraph

struct ApparatusRunTests {
  /// Blocks of so many scalars each, of which some have so many citations beside them.
  private func runs(_ lengths: [Int], cited: [Int: Int]) -> [ClosedRange<Int>] {
    var plain = PlainText()
    var start = 0
    for length in lengths {
      plain.blocks.append(start..<start + length)
      start += length + 2
    }
    let groups = cited.mapValues { count in
      ApparatusLayout.Group(notes: [], cited: (0..<count).map { Key<Passage>($0) })
    }
    return ApparatusRun.runs(
      groups, heights: ApparatusHeights(plain: plain, notes: []), blockCount: lengths.count
    ).map { $0.first...$0.last }
  }

  @Test("Blocks that are as high as what stands beside them stay apart")
  func apart() {
    #expect(runs([300, 300, 300], cited: [0: 3, 1: 3, 2: 3]) == [0...0, 1...1, 2...2])
  }

  @Test("A block takes in the next with passages where what stands beside it would outgrow it")
  func joined() {
    #expect(runs([60, 300, 60, 300], cited: [0: 9, 2: 1, 3: 1]) == [0...0, 2...2, 3...3])
    #expect(runs([60, 60, 60, 300], cited: [0: 6, 2: 1, 3: 1]) == [0...2, 3...3])
  }

  @Test("No more than five blocks with passages are joined, however much stands beside them")
  func bound() {
    let cited = Dictionary(uniqueKeysWithValues: (0..<7).map { ($0, 20) })
    #expect(runs(Array(repeating: 60, count: 7), cited: cited) == [0...4, 5...6])
  }
}
