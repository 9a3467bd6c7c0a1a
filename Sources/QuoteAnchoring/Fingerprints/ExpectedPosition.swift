import Foundation

/// Where in a text a passage ought to stand: between what stood before and after it in an earlier
/// text and still stands.
package struct ExpectedPosition: Sendable {
  /// How a place stands to where the passage ought to be. What that says for or against the place is
  /// the logarithm of the odds: a passage that was edited mostly stays where it was, and any other
  /// words are there as often as chance has it.
  enum Standing {
    /// Nothing is remembered of the earlier text.
    case unknown
    case inPlace(Double)
    case displaced(Double)
    /// Words of the earlier text that weren't the passage's: it can't have become them.
    case wasAlreadyPresent
  }

  /// Words of the text; empty where what stood on both sides of the passage has closed up.
  let words: Range<Int>
  /// The share of the text that they are, from 0 to 1.
  private let share: Double
  /// The chunks of the earlier text in which the passage stood.
  private let passage: Range<Int>
  private let alignment: ChunkAlignment

  init(words: Range<Int>, of count: Int, passage: Range<Int>, alignment: ChunkAlignment) {
    self.words = words
    self.passage = passage
    self.alignment = alignment
    share = Double(words.count) / Double(max(1, count))
  }

  func standing(of place: Range<Int>) -> Standing {
    if alignment.knew(place, elsewhereThan: passage) { return .wasAlreadyPresent }
    return !words.isEmpty && place.clamped(to: words).count * 2 >= place.count
      ? .inPlace(log((1 - Self.moved) / max(share, Self.leastShare)))
      : .displaced(log(Self.moved / max(1 - share, Self.leastShare)))
  }

  /// How often a passage that was edited has moved as well.
  private static let moved = 0.02
  /// However narrow the stretch, it may be the wrong one.
  private static let leastShare = 0.02
}

extension ExpectedPosition? {
  func standing(of place: Range<Int>) -> ExpectedPosition.Standing {
    self?.standing(of: place) ?? .unknown
  }
}
