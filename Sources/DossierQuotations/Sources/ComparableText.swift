import TextAnalysis

/// A folded text as quotations are compared with it: without quotation marks, since a quotation
/// within a quotation changes its marks; apostrophes stay.
struct ComparableText: Sendable {
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each scalar the offset of that of the plain text it came from; ascending.
  private(set) var origins: [Int] = []
  /// Before which scalars a quotation mark was left out beside a letter that no space parts from others.
  private var partings: [Int] = []
  /// Before which scalars spaces stood that count for nothing, as they do beside a dash; they part words
  /// all the same.
  private(set) var spaces: [Int] = []
  /// Those on its letters that count for nothing.
  private let marks: PassedMarks

  /// - Parameter earlier: the version that folded the text, where that was another.
  init(_ folded: FoldedText, as earlier: EarlierFolding? = nil) {
    marks = folded.marks
    scalars.reserveCapacity(folded.scalars.count)
    origins.reserveCapacity(folded.scalars.count)
    var isAfterMark = false
    var before: (scalar: Unicode.Scalar, origin: Int)?
    for (index, (scalar, origin)) in zip(folded.scalars, folded.origins).enumerated() {
      if let before, before.scalar == "-" || scalar == "-", origin > before.origin + 1 {
        noteSpace()
      }
      before = (scalar, origin)
      // With a mark goes the stroke through it.
      if isAfterMark, scalar == StruckText.stroke { continue }
      let isMark =
        scalar == "\"" || scalar == "'" && !Self.isApostrophe(folded.scalars, at: index, earlier)
      isAfterMark = isMark
      if isMark, Self.mayPart(folded.scalars, at: index), partings.last != scalars.count {
        partings.append(scalars.count)
      }
      let last = scalars.last ?? " "
      // What stood beside a mark may now stand beside a dash.
      let isDashAgain = earlier == nil && last == "-" && (scalar == "-" || scalar == " ")
      if isDashAgain, scalar == " " { noteSpace() }
      if isMark || scalar == " " && last == " " || isDashAgain { continue }
      if earlier == nil, scalar == "-", last == " ", !scalars.isEmpty {
        noteSpace()
        scalars.removeLast()
        origins.removeLast()
      }
      scalars.append(scalar)
      origins.append(origin)
    }
    if scalars.last == " " {
      scalars.removeLast()
      origins.removeLast()
    }
  }

  init(_ text: some Sequence<Unicode.Scalar>) { self.init(FoldedText(text)) }

  private mutating func noteSpace() {
    if spaces.last != scalars.count { spaces.append(scalars.count) }
  }

  /// A text with signs at some of its offsets, in order, for what no text has.
  init(_ folded: FoldedText, signs: [Int], as earlier: EarlierFolding? = nil) {
    self.init(folded, as: earlier)
    guard !signs.isEmpty else { return }
    partings = []
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
    spaces = []
  }

  /// The half-open range of the plain text that a non-empty range came from.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= origins.count else { return 0..<0 }
    return origins[range.lowerBound]..<marks.end(of: origins[range.upperBound - 1])
  }

  /// The range of scalars that came from a range of the plain text.
  func range(ofOriginal range: Range<Int>) -> Range<Int> {
    let start = origins.bisection(where: { $0 >= range.lowerBound })
    return start..<max(start, origins.bisection(where: { $0 >= range.upperBound }))
  }

  /// Whether an offset lies between two letters of one word; a quotation mark that was left out parts
  /// words of Korean, whose particles follow it directly.
  func splitsWord(at offset: Int) -> Bool {
    guard LetterKind.splitsWord(scalars, at: offset) else { return false }
    let place = partings.bisection(where: { $0 >= offset })
    return place == partings.count || partings[place] != offset
  }

  private static func mayPart(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    index > 0 && scalars[index - 1].isUnspacedOrHangul
      || index + 1 < scalars.count && scalars[index + 1].isUnspacedOrHangul
  }

  private static func isApostrophe(
    _ scalars: [Unicode.Scalar], at index: Int, _ earlier: EarlierFolding?
  ) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    let (before, after) = (scalars[index - 1], scalars[index + 1])
    guard before.isLetter, after.isLetter else { return false }
    // Where no space parts words, a mark of a quotation stands between letters too.
    return earlier == .withFewQuotationMarks
      || !before.isUnspacedOrHangul && !after.isUnspacedOrHangul
  }
}
