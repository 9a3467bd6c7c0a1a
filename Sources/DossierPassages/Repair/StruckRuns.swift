import TextAnalysis

/// A text parted where words begin or end to be struck out.
package enum StruckRuns {
  /// Neighbouring letters alike, without their strokes.
  package typealias Run = (text: String, isStruck: Bool)

  static func runs(of text: String) -> [Run] {
    var runs: [(scalars: String.UnicodeScalarView, isStruck: Bool)] = []
    // White space has no strokes, and is struck out between letters that are.
    var spaces: [Unicode.Scalar] = []
    func append(_ scalars: [Unicode.Scalar], isStruck: Bool) {
      guard !scalars.isEmpty else { return }
      if runs.last?.isStruck != isStruck { runs.append((String.UnicodeScalarView(), isStruck)) }
      runs[runs.count - 1].scalars.append(contentsOf: scalars)
    }
    for letter in letters(of: text) {
      if letter.allSatisfy(\.isWhiteSpace) {
        spaces += letter
        continue
      }
      let isStruck = letter.contains(StruckText.stroke)
      append(spaces, isStruck: isStruck && runs.last?.isStruck == true)
      spaces = []
      append(letter.filter { $0 != StruckText.stroke }, isStruck: isStruck)
    }
    append(spaces, isStruck: false)
    return runs.map { (String($0.scalars), $0.isStruck) }
  }

  /// The scalars, each with the marks on it.
  private static func letters(of text: String) -> [[Unicode.Scalar]] {
    var letters: [[Unicode.Scalar]] = []
    for scalar in text.unicodeScalars {
      if LetterKind(scalar) == .mark, !letters.isEmpty {
        letters[letters.count - 1].append(scalar)
      } else {
        letters.append([scalar])
      }
    }
    return letters
  }
}
