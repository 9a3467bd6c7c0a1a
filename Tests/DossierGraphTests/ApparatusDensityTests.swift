import Testing

@testable import DossierGraph
@testable import DossierModel
@testable import TextAnalysis

struct ApparatusDensityTests {
  /// Blocks of so many scalars each, beside some of which stand notes of so many scalars each.
  private func densities(
    _ lengths: [Int], notes: [Int: [Int]]
  ) -> [ApparatusDensities.Densities] {
    var plain = PlainText()
    var start = 0
    for length in lengths {
      plain.blocks.append(start..<start + length)
      start += length + 2
    }
    var drafts: [NoteDraft] = []
    let groups = notes.sorted { $0.key < $1.key }.map { block, lengths in
      let first = drafts.count
      drafts += lengths.map(note)
      return (
        block: block, group: ApparatusLayout.Group(notes: (first..<drafts.count).map { Key($0) })
      )
    }
    return ApparatusDensities.choose(for: groups, plain: plain, notes: drafts)
  }

  private func note(_ length: Int) -> NoteDraft {
    NoteDraft(
      kind: .comment, title: "A title", editor: nil, date: nil, name: "n", nameSpan: nil,
      isOnWhole: false, said: nil,
      body: ComposedBody(
        segments: [], headings: [], plainText: String(repeating: "x", count: length), wordCount: 1),
      facts: BodyFacts())
  }

  @Test("Notes that their blocks have room for stand open")
  func open() {
    let chosen = densities([600, 600, 600], notes: [0: [100], 1: [100, 100], 2: [100]])
    #expect(chosen.map(\.beside) == [.open, .open, .open])
    #expect(chosen.map(\.beneath) == [.open, .open, .open])
  }

  @Test("The more notes a block has, the less of each is shown")
  func crowded() {
    let counts = [1, 3, 5, 8, 30]
    let chosen = counts.map { count in
      densities([500, 500], notes: [0: Array(repeating: 400, count: count), 1: [50]])[0]
    }
    let places = chosen.map { NoteDensity.allCases.firstIndex(of: $0.beside) ?? -1 }
    #expect(places == places.sorted())
    #expect(chosen[0].beside == .open)
    #expect(chosen[4].beside == .numbers)
    #expect(chosen[4].beneath == .numbers)
  }

  @Test("Blocks without notes after one with notes give these room")
  func room() {
    let notes = [0: [400, 400, 400], 4: [50]]
    #expect(densities([200, 60, 60, 60, 200], notes: notes)[0].beside != .open)
    #expect(densities([200, 600, 600, 600, 200], notes: notes)[0].beside == .open)
  }

  @Test("What one group takes is not there for the next")
  func backlog() {
    let alone = densities([200, 200, 900], notes: [1: [300, 300], 2: [10]])
    let after = densities([200, 200, 900], notes: [0: [300, 300], 1: [300, 300], 2: [10]])
    let rank = { (density: NoteDensity) in NoteDensity.allCases.firstIndex(of: density) ?? -1 }
    #expect(rank(after[1].beside) >= rank(alone[0].beside))
  }
}
