/// Guesses, by length, how tall text and notes are on a wide page, in lines of the text.
///
/// Only neighbouring notes' sharing of a group depends on it, so a theme of other measures is still
/// whole; the built-in one has about 62 scalars to a line of text and 44 to one of a note.
enum ApparatusHeight {
  /// Beyond this many lines a hole in the text would be seen.
  static let tolerance = 3.0

  static func text(scalars: Int, isHeading: Bool) -> Double {
    let lines = Double((scalars + 61) / 62)
    return isHeading ? lines + 2 : lines + 0.65
  }

  static func note(_ note: NoteDraft) -> Double {
    let head = lines(note.kind.rawValue.count + (note.title?.count ?? 0))
    // The theme folds what is longer than 70 words.
    let body =
      note.body.wordCount > foldedWords ? 8 : lines(note.body.plainText.unicodeScalars.count)
    return Double(head + body) * noteLine + 0.7
  }

  static let citation = 0.75
  static let foldedWords = 70

  private static let noteLine = 0.58

  private static func lines(_ scalars: Int) -> Int { (scalars + 43) / 44 }
}
