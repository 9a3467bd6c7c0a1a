/// A text in which what is struck out carries strokes (U+0336), by which a text without mark-up says
/// the same.
package struct StruckText: Sendable {
  package static let stroke: Unicode.Scalar = "\u{336}"

  package private(set) var scalars: [Unicode.Scalar] = []
  /// For each scalar the offset of the letter that it is, or that it strikes; ascending.
  package private(set) var origins: [Int] = []
  /// For each offset into the text as it was, and for its end, the offset here.
  private var places: [Int] = []

  /// - Parameter struck: half-open ranges of the text, in order.
  package init(_ text: some RandomAccessCollection<Unicode.Scalar>, struck: [Range<Int>]) {
    scalars.reserveCapacity(text.count)
    origins.reserveCapacity(text.count)
    places.reserveCapacity(text.count + 1)
    var struck = struck[...]
    // A stroke follows the marks on its letter.
    var isWaiting = false
    for (offset, scalar) in text.enumerated() {
      while let first = struck.first, first.upperBound <= offset { struck.removeFirst() }
      if !scalar.isMark || !isWaiting {
        endLetter(isWaiting, at: offset - 1)
        isWaiting = struck.first?.contains(offset) == true && scalar.mayBeStruck
      } else if scalar == Self.stroke {
        isWaiting = false
      }
      places.append(scalars.count)
      scalars.append(scalar)
      origins.append(offset)
    }
    endLetter(isWaiting, at: text.count - 1)
    places.append(scalars.count)
  }

  private mutating func endLetter(_ isStruck: Bool, at offset: Int) {
    guard isStruck else { return }
    scalars.append(Self.stroke)
    origins.append(offset)
  }

  /// Where a range of the text as it was stands here.
  package func range(ofOriginal range: Range<Int>) -> Range<Int> {
    guard range.upperBound < places.count else { return 0..<0 }
    return places[range.lowerBound]..<places[range.upperBound]
  }
}

extension PlainText {
  /// The text as readers see it, of which offsets are others where something is struck out.
  package var shown: StruckText { StruckText(scalars, struck: struck) }

  /// The ranges of `blocks` in the text as readers see it.
  package var shownBlocks: [Range<Int>] {
    guard !struck.isEmpty else { return blocks }
    let shown = shown
    return blocks.map(shown.range)
  }

  /// What is struck out of a range, in offsets from its beginning.
  func struck(in range: Range<Int>) -> [Range<Int>] {
    guard !struck.isEmpty else { return [] }
    var low = 0
    var high = struck.count
    while low < high {
      let middle = (low + high) / 2
      if struck[middle].upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    return struck[low...].prefix { $0.lowerBound < range.upperBound }.map { part in
      let part = part.clamped(to: range)
      return part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound
    }
  }
}

extension String {
  /// The text without strokes, whoever wrote them.
  package var withoutStrokes: String {
    var letters = unicodeScalars
    letters.removeAll { $0 == StruckText.stroke }
    return String(letters)
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    guard !isASCII else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether there is anything to see through which a stroke could go; what is withheld is a bar.
  fileprivate var mayBeStruck: Bool {
    if isASCII { return value > 0x20 }
    return self != StruckText.stroke && !isWithheldBar && !properties.isWhitespace
      && !properties.isDefaultIgnorableCodePoint
  }
}
