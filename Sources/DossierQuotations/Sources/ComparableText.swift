import TextAnalysis

/// A folded text as quotations are compared with it: without quotation marks, since a quotation
/// within a quotation changes its marks; apostrophes stay.
struct ComparableText: Sendable {
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each scalar the offset of that of the plain text it came from; ascending.
  private(set) var origins: [Int] = []

  init(_ folded: FoldedText) {
    scalars.reserveCapacity(folded.scalars.count)
    origins.reserveCapacity(folded.scalars.count)
    var isAfterMark = false
    for (index, (scalar, origin)) in zip(folded.scalars, folded.origins).enumerated() {
      // With a mark goes the stroke through it.
      if isAfterMark, scalar == StruckText.stroke { continue }
      let isMark = scalar == "\"" || scalar == "'" && !Self.isApostrophe(folded.scalars, at: index)
      isAfterMark = isMark
      let isNeedlessSpace = scalar == " " && (scalars.last ?? " ") == " "
      if isMark || isNeedlessSpace { continue }
      scalars.append(scalar)
      origins.append(origin)
    }
    if scalars.last == " " {
      scalars.removeLast()
      origins.removeLast()
    }
  }

  init(_ text: some Sequence<Unicode.Scalar>) { self.init(FoldedText(text)) }

  /// A text with signs at some of its offsets, in order, for what no text has.
  init(_ folded: FoldedText, signs: [Int]) {
    self.init(folded)
    guard !signs.isEmpty else { return }
    var seen: [Unicode.Scalar] = []
    var places: [Int] = []
    var signs = signs[...]
    for (scalar, origin) in zip(scalars, origins) {
      while let sign = signs.first, sign <= origin {
        seen.append(TextLook.sign)
        places.append(origin)
        signs.removeFirst()
      }
      seen.append(scalar)
      places.append(origin)
    }
    for _ in signs {
      guard let last = places.last else { break }
      seen.append(TextLook.sign)
      places.append(last)
    }
    scalars = seen
    origins = places
  }

  /// The half-open range of the plain text that a non-empty range came from.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= origins.count else { return 0..<0 }
    return origins[range.lowerBound]..<origins[range.upperBound - 1] + 1
  }

  /// The range of scalars that came from a range of the plain text.
  func range(ofOriginal range: Range<Int>) -> Range<Int> {
    let start = origins.bisection(where: { $0 >= range.lowerBound })
    return start..<max(start, origins.bisection(where: { $0 >= range.upperBound }))
  }

  /// Whether an offset lies between two letters of one word.
  func splitsWord(at offset: Int) -> Bool { LetterKind.splitsWord(scalars, at: offset) }

  private static func isApostrophe(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    let (before, after) = (scalars[index - 1], scalars[index + 1])
    return before.isLetter && after.isLetter
      // Where no space parts words, a mark of a quotation stands between letters too.
      && !before.isUnspacedOrHangul && !after.isUnspacedOrHangul
  }
}
