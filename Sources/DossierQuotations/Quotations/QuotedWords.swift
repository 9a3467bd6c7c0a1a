import TextAnalysis

/// The words of a quotation, ready to be looked for: pieces that follow one another in the source,
/// with words left out or changed between them.
///
/// `[…]`, `(…)` and `…` leave words out, and so does a mark for something withheld, of a word's part
/// too; square brackets hold the editors' own words. The first letter
/// may be a capital where the source's is none, and the other way round, and a stop at the end may be
/// the digest's, as The Chicago Manual of Style (13.7, 6.9) has it.
struct QuotedWords: Sendable {
  struct Piece: Sendable {
    let scalars: [Unicode.Scalar]
    /// Where it stands in the quotation, half-open, in scalars of the comparable text.
    let range: Range<Int>
    /// Whether it begins, or ends, within a word, since brackets changed the rest of it.
    let beginsInWord: Bool
    let endsInWord: Bool
  }

  let pieces: [Piece]
  /// After each piece but the last, how many words of the source may lie before the next.
  let gaps: [Int]

  /// The same up to so many pieces, at least one.
  func prefix(_ count: Int) -> QuotedWords {
    QuotedWords(pieces: Array(pieces.prefix(count)), gaps: Array(gaps.prefix(max(0, count - 1))))
  }

  private init(pieces: [Piece], gaps: [Int]) {
    self.pieces = pieces
    self.gaps = gaps
  }

  /// How far apart pieces may stand: what lies further away was said of something else.
  private static let mostOmitted = 100
  private static let mostChanged = 10

  /// One piece, in which brackets and ellipses are the source's own.
  init?(verbatim scalars: ArraySlice<Unicode.Scalar>) {
    guard !scalars.contains(WithheldMark.bar) else { return nil }
    let words = Self.trimmed(scalars, isFirst: true)
    guard words.contains(where: { LetterKind($0) != .parting }) else { return nil }
    pieces = [
      Piece(
        scalars: Array(words), range: words.indices, beginsInWord: false, endsInWord: false)
    ]
    gaps = []
  }

  /// Reads brackets and ellipses as the editors'; nil where no words are left.
  init?(edited scalars: ArraySlice<Unicode.Scalar>) {
    var pieces: [Piece] = []
    var gaps: [Int] = []
    var start = scalars.startIndex
    var gap: Int?
    var isInWord = false
    func end(at index: Int, isCut: Bool) {
      let words = Self.trimmed(scalars[start..<index], isFirst: pieces.isEmpty && gap == nil)
      guard words.contains(where: { LetterKind($0) != .parting }) else { return }
      if !pieces.isEmpty { gaps.append(gap ?? 0) }
      gap = nil
      pieces.append(
        Piece(
          scalars: Array(words), range: words.indices,
          beginsInWord: isInWord && words.startIndex == start,
          endsInWord: isCut && words.endIndex == index))
    }
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard let cut = Self.cut(scalars[index...]) else {
        index += 1
        continue
      }
      let isWithin = index > start && LetterKind(scalars[index - 1]) != .parting
      end(at: index, isCut: isWithin && cut.mayPartWord)
      index += cut.length
      let isFollowed = index < scalars.endIndex && LetterKind(scalars[index]) != .parting
      isInWord = isFollowed && cut.mayPartWord
      gap = max(gap ?? 0, cut.omits ? Self.mostOmitted : Self.mostChanged)
      start = index
    }
    end(at: scalars.endIndex, isCut: false)
    guard !pieces.isEmpty else { return nil }
    self.pieces = pieces
    self.gaps = gaps
  }

  /// An ellipsis or a bracket at the start of what is left.
  private static func cut(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> Cut? {
    guard let first = scalars.first else { return nil }
    if first == WithheldMark.bar { return Cut(length: 1, omits: true, mayPartWord: true) }
    if first == "[" || first == "(" {
      let close: Unicode.Scalar = first == "[" ? "]" : ")"
      guard let end = scalars.dropFirst().firstIndex(of: close) else { return nil }
      let inside = scalars[scalars.startIndex + 1..<end]
      let omits = dots(inside) == inside.count
      guard omits || first == "[" else { return nil }
      return Cut(length: end + 1 - scalars.startIndex, omits: omits, mayPartWord: !omits)
    }
    let length = dots(scalars)
    return length > 0 ? Cut(length: length, omits: true, mayPartWord: false) : nil
  }

  /// What stands in the place of words of the source.
  private struct Cut {
    let length: Int
    /// Whether it leaves words out, and changes none.
    let omits: Bool
    /// Whether the words beside it may be parts of others.
    let mayPartWord: Bool
  }

  /// The length of three dots or more at the start, with spaces between them or not; 0 for fewer.
  private static func dots(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    var count = 0
    var end = scalars.startIndex
    for index in scalars.indices {
      if scalars[index] == "." {
        count += 1
        end = index + 1
      } else if scalars[index] != " " || count == 0 {
        break
      }
    }
    return count >= 3 ? end - scalars.startIndex : 0
  }

  /// Without spaces, and without the stops that may be the digest's or stand beside what is left out.
  private static func trimmed(
    _ scalars: ArraySlice<Unicode.Scalar>, isFirst: Bool
  ) -> ArraySlice<Unicode.Scalar> {
    let isStop = { (scalar: Unicode.Scalar) in " .,;:-".unicodeScalars.contains(scalar) }
    let head = isFirst ? scalars.drop { $0 == " " } : scalars.drop(while: isStop)
    guard let last = head.lastIndex(where: { !isStop($0) }) else { return [] }
    return head[...last]
  }
}
