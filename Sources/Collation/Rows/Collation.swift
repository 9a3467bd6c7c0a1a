/// An edition beside the text that it is of: which paragraphs are the same ones, and which of their
/// words it keeps, changes, moves, adds and cuts.
///
/// Every word of both texts is in exactly one run of one row. Paragraphs and words are counted from
/// 0 within each text; ranges are half-open.
package struct Collation: Sendable, Equatable {
  /// Some words, and what became of them.
  package enum Run: Sendable, Equatable {
    /// The same words, written alike.
    case kept(original: Range<Int>, edition: Range<Int>)
    /// The same words with other capitals or signs.
    case restyled(original: Range<Int>, edition: Range<Int>)
    /// Other words in their stead.
    case replaced(original: Range<Int>, edition: Range<Int>)
    case cut(Range<Int>)
    case added(Range<Int>)
    /// Words that stand elsewhere in the edition, in the words given last.
    case movedAway(Range<Int>, to: Range<Int>)
    /// Words that stand elsewhere in the original, in the words given last.
    case movedHere(Range<Int>, from: Range<Int>)
  }

  /// Neighbouring paragraphs, and what became of them.
  package enum Row: Sendable, Equatable {
    /// The same ones at the same place; several of one text where they were joined or parted.
    case inPlace(original: Range<Int>, edition: Range<Int>, [Run])
    /// The same ones, at their place in the edition.
    case movedHere(original: Range<Int>, edition: Range<Int>, [Run])
    /// The same ones, at their place in the original: `row` shows them.
    case movedAway(original: Range<Int>, row: Int)
    /// A paragraph of the original that the edition lacks; words of it may stand elsewhere.
    case cut(original: Int, [Run])
    /// A paragraph of the edition that the original lacks; words of it may stand elsewhere.
    case added(edition: Int, [Run])

    package var runs: [Run] {
      switch self {
      case .inPlace(_, _, let runs), .movedHere(_, _, let runs), .cut(_, let runs),
        .added(_, let runs):
        runs
      case .movedAway: []
      }
    }
  }

  /// In the order in which they are read beside each other: that of both texts.
  package let rows: [Row]

  /// Collates two texts in one language.
  package init(of edition: CollatedText, with original: CollatedText) {
    let numbers = WordNumbers(original, edition)
    // What is found does not depend on which of the two is called the original.
    rows =
      edition.precedes(original)
      ? CollationBuilder(numbers.mirrored, edition, original).rows().mirrored
      : CollationBuilder(numbers, original, edition).rows()
  }

  package init(rows: [Row]) {
    self.rows = rows
  }
}

extension CollatedText {
  /// An order of two texts that is the same whichever comes first: the longer one precedes.
  fileprivate func precedes(_ other: CollatedText) -> Bool {
    if words.count != other.words.count { return words.count > other.words.count }
    return scalars.lexicographicallyPrecedes(other.scalars)
  }
}
