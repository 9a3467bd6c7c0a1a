/// One string that must not be published, as the search reads it: its letters alone, and what may
/// stand between them.
struct WithheldString: Sendable {
  /// What must stand in a text before a letter.
  enum Gap: Sendable {
    /// Nothing, or what may join: the middle of a word.
    case none
    /// Anything or nothing: a hyphen of a double name, the parts of a number.
    case free
    /// Anything but nothing: the end of a word.
    case needed
  }

  /// Folded.
  let letters: [UInt32]
  let capitals: [Bool]
  /// One for each letter; the first means nothing.
  let gaps: [Gap]
  /// Whether it was written with `=` before it: capitals count then.
  let isExact: Bool

  /// How few letters need an `=`.
  static let shortest = 4
  static let longest = 1_000
  /// How many digits make a number that is written in groups of any kind, as of a telephone.
  private static let shortestNumber = 7

  /// nil where the text holds no letter and no digit.
  init?(_ text: String, isExact: Bool, _ reader: inout LetterReader) {
    var text = text
    let read = text.withUTF8 { reader.letters(of: $0) }
    guard !read.isEmpty else { return nil }
    letters = read.map(\.scalar)
    capitals = read.map(\.isCapital)
    let isNumber = read.count >= Self.shortestNumber && read.allSatisfy(\.isDigit)
    gaps = read.indices.map { index in
      if isNumber { return .free }
      return switch read[index].gap {
      case .none: .none
      case .joint: .free
      case .space: index > 0 && read[index].isDigit && read[index - 1].isDigit ? .free : .needed
      }
    }
    self.isExact = isExact
  }

  /// Whether the letters of a text, which are this string's, have gaps where it has them, and
  /// capitals where those count.
  func stands(in text: UnsafeBufferPointer<FoldedLetter>, at start: Int) -> Bool {
    for index in 1..<max(1, letters.count) {
      let gap = text[start + index].gap
      switch gaps[index] {
      case .none: if gap == .space { return false }
      case .free: break
      case .needed: if gap == .none { return false }
      }
    }
    return !isExact || hasCapitals(of: text, at: start)
  }

  /// As they are written or all capitals; within a name anything goes.
  private func hasCapitals(of text: UnsafeBufferPointer<FoldedLetter>, at start: Int) -> Bool {
    var (isSame, isAllCapitals) = (true, true)
    for index in letters.indices {
      let letter = text[start + index]
      if letter.isInName { return true }
      if letter.isCapital != capitals[index] { isSame = false }
      if !letter.isCapital, Unicode.Scalar(letter.scalar)?.properties.isCased == true {
        isAllCapitals = false
      }
    }
    return isSame || isAllCapitals
  }
}
