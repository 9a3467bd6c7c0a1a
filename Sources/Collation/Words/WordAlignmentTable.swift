/// The best alignment of two short runs of words (Needleman and Wunsch, 1970): the words matched
/// weigh most in sum, and one that follows a matched word weighs more.
struct WordAlignmentTable {
  /// Gaps of so many pairs of words are aligned at once.
  static let usualArea = 40_000
  /// Where nothing stands once, gaps of so many pairs are aligned all the same.
  static let largestArea = 1_000_000
  /// What a match weighs more where the words before it match too.
  private static let neighbourhood = 6

  private let gap: Gap
  /// For each cell, by rows of the original: the bits of `Step`.
  private var steps: [UInt8]
  private let width: Int

  private enum Step {
    /// The best ends with a match of the cell's two words.
    static let matches: UInt8 = 1
    /// The best leaves out the original's word; else, without a match, the edition's.
    static let skipsOriginal: UInt8 = 2
    /// The match continues one of the two words before.
    static let continues: UInt8 = 4
  }

  init(_ numbers: WordNumbers, _ gap: Gap) {
    self.gap = gap
    width = gap.edition.count
    steps = [UInt8](repeating: 0, count: gap.original.count * width)
    fill(numbers)
  }

  private mutating func fill(_ numbers: WordNumbers) {
    let none = Int.min / 2
    var best = [Int](repeating: 0, count: width + 1)
    var matched = [Int](repeating: none, count: width + 1)
    for row in 0..<gap.original.count {
      let number = numbers.original[gap.original.lowerBound + row]
      let weight = numbers.weights[number]
      var bestBefore = best[0]
      var matchedBefore = none
      for column in 0..<width {
        let (diagonal, continued) = (bestBefore, matchedBefore + Self.neighbourhood)
        bestBefore = best[column + 1]
        matchedBefore = matched[column + 1]
        var step: UInt8 = best[column + 1] >= best[column] ? Step.skipsOriginal : 0
        var score = max(best[column + 1], best[column])
        matched[column + 1] = none
        if number == numbers.edition[gap.edition.lowerBound + column] {
          let match = weight + max(diagonal, continued)
          matched[column + 1] = match
          if continued >= diagonal { step |= Step.continues }
          if match > score {
            score = match
            step |= Step.matches
          }
        }
        best[column + 1] = score
        steps[row * width + column] = step
      }
    }
  }

  /// The words matched, last first.
  func pairs() -> [WordMatching.Pair] {
    var pairs: [WordMatching.Pair] = []
    var (row, column) = (gap.original.count - 1, width - 1)
    var mustMatch = false
    while row >= 0, column >= 0 {
      let step = steps[row * width + column]
      if mustMatch || step & Step.matches != 0 {
        pairs.append(
          WordMatching.Pair(
            original: gap.original.lowerBound + row, edition: gap.edition.lowerBound + column))
        mustMatch = step & Step.continues != 0
        row -= 1
        column -= 1
      } else if step & Step.skipsOriginal != 0 {
        row -= 1
      } else {
        column -= 1
      }
    }
    return pairs
  }
}
