import QuoteAnchoring
import TextAnalysis

/// An original as excerpts print it: without what copying made of its words, where the anchors of the
/// passages say what they are.
struct PrintedText {
  let scalars: [Unicode.Scalar]
  let blocks: [Range<Int>]
  /// Of each scalar where in the original it stands; nil where all of it is printed.
  private let origins: [Int]?

  /// - Parameter passages: half-open, in scalars of the original.
  init(_ plain: PlainText, passages: [(range: Range<Int>, anchor: Anchor)]) {
    let copied = CopiedText(plain.scalars)
    var dropped: Set<Int> = []
    if !copied.openBreaks.isEmpty || !copied.notes.isEmpty {
      for (range, anchor) in passages { dropped.formUnion(copied.dropped(in: range, anchor)) }
    }
    guard !dropped.isEmpty else {
      (scalars, blocks, origins) = (plain.scalars, plain.blocks, nil)
      return
    }
    let kept = plain.scalars.indices.filter { !dropped.contains($0) }
    scalars = kept.map { plain.scalars[$0] }
    blocks = plain.blocks.map { Self.range($0, in: kept) }
    origins = kept
  }

  /// Where a range of the original is printed.
  func range(ofOriginal range: Range<Int>) -> Range<Int> {
    origins.map { Self.range(range, in: $0) } ?? range
  }

  /// Where a non-empty range stands in the original.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard let origins, let last = range.last else { return range }
    return origins[range.lowerBound]..<origins[last] + 1
  }

  private static func range(_ range: Range<Int>, in kept: [Int]) -> Range<Int> {
    let start = kept.bisection(where: { $0 >= range.lowerBound })
    return start..<max(start, kept.bisection(where: { $0 >= range.upperBound }))
  }
}

extension CopiedText {
  /// What is no part of a passage as its anchor has the words: where a line ends in a hyphen, its end or the
  /// hyphen too, and numbers of notes.
  fileprivate func dropped(in passage: Range<Int>, _ anchor: Anchor) -> Set<Int> {
    let breaks = openBreaks.filter { passage.overlaps($0) }
    let notes = notes.filter { passage.overlaps($0) }
    guard !breaks.isEmpty || !notes.isEmpty else { return [] }
    let ends = breaks.map { $0.upperBound - 1..<$0.upperBound }
    let ways = [ends, ends + notes, breaks, breaks + notes].map { Set($0.joined()) }
    return ways.first { dropped in
      let words = FoldedText(passage.filter { !dropped.contains($0) }.map { scalar($0) }).scalars
      return anchor.pieces.contains { $0.scalars.holds(words) }
    } ?? []
  }
}
