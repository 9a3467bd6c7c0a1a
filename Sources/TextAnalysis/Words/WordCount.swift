extension PlainText {
  /// Words as people count them: runs of letters and digits, with apostrophes, hyphens and full
  /// stops inside; in scripts without spaces every second letter counts as one.
  package var wordCount: Int { WordCount.words(in: scalars) }
}

/// Counts words in a text as it was before folding; how they differ from those that are compared is
/// said at `Words`.
package enum WordCount {
  package static func words(in scalars: [Unicode.Scalar]) -> Int {
    scalars.withUnsafeBufferPointer(words)
  }

  private static func words(in text: UnsafeBufferPointer<Unicode.Scalar>) -> Int {
    var spaced = 0
    var unspaced = 0
    var isInWord = false
    var offset = 0
    while offset < text.count {
      let scalar = text[offset]
      offset &+= 1
      if scalar.isASCII {
        if scalar.isASCIILetterOrDigit {
          spaced &+= isInWord ? 0 : 1
          isInWord = true
          // All but white space goes on in a word.
          while offset < text.count, text[offset].isASCIIInk { offset &+= 1 }
        } else if scalar.isWhiteSpace {
          isInWord = false
        }
      } else if scalar == StruckText.stroke {
        // A stroke through a sign, or through a letter that is a word by itself, begins no word.
        continue
      } else if scalar.isInSpacedWord {
        if !isInWord { spaced += 1 }
        isInWord = true
      } else if scalar.isWhiteSpace || isDash(scalar) {
        isInWord = false
      } else if scalar.isLetter {
        unspaced += 1
        isInWord = false
      }
    }
    return spaced + (unspaced + 1) / 2
  }

  /// A dash, which parts words; a hyphen does not.
  package static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{2013}"..."\u{2015}").contains(scalar)
  }
}

/// The words of a text as people count them, each with its place: as `WordCount` counts, two letters
/// of a script without spaces being one word, but for a stroke, which is a letter here.
package struct WordPlaces: Sendable {
  /// Half-open, in scalars of the text, in order.
  package let ranges: [Range<Int>]

  /// - Parameter partings: before which scalars white space stood that the text no longer has, in order.
  package init(_ scalars: [Unicode.Scalar], partedAt partings: [Int] = []) {
    var partings = partings[...]
    var ranges: [Range<Int>] = []
    var spaced: Int?
    var letter: Int?
    func end(at offset: Int) {
      if let start = spaced ?? letter { ranges.append(start..<offset) }
      (spaced, letter) = (nil, nil)
    }
    for (offset, scalar) in scalars.enumerated() {
      if partings.first == offset {
        end(at: offset)
        partings.removeFirst()
      }
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
