/// The words of a text as people count them, each with its place: as `WordCount` counts, two letters
/// of a script without spaces being one word.
package struct WordPlaces: Sendable {
  /// Half-open, in scalars of the text, in order.
  package let ranges: [Range<Int>]

  package init(_ scalars: [Unicode.Scalar]) {
    var ranges: [Range<Int>] = []
    var spaced: Int?
    var letter: Int?
    func end(at offset: Int) {
      if let start = spaced ?? letter { ranges.append(start..<offset) }
      (spaced, letter) = (nil, nil)
    }
    for (offset, scalar) in scalars.enumerated() {
      if scalar.isInSpacedWord {
        if spaced == nil { end(at: offset) }
        spaced = spaced ?? offset
      } else if scalar.isWhiteSpace || WordCount.isDash(scalar) {
        end(at: offset)
      } else if scalar.isLetter {
        if spaced != nil { end(at: offset) }
        if let first = letter {
          ranges.append(first..<offset + 1)
          letter = nil
        } else {
          letter = offset
        }
      }
    }
    end(at: scalars.count)
    self.ranges = ranges
  }

  package var count: Int { ranges.count }

  /// The words of which a range of scalars holds at least a part.
  package func words(within range: Range<Int>) -> Range<Int> {
    let first = ranges.bisection(where: { $0.upperBound > range.lowerBound })
    let end = ranges.bisection(where: { $0.lowerBound >= range.upperBound })
    return first..<max(first, end)
  }
}
