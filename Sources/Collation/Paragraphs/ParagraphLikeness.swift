/// Links paragraphs of a gap, in which no run of words tells which belong together, by the words
/// that they share in any order.
struct ParagraphLikeness {
  let numbers: WordNumbers
  let original: CollatedText
  let edition: CollatedText

  /// Gaps of more pairs of paragraphs are linked only where they begin or end alike.
  private static let largestArea = 2_500
  /// The share of words, by weight and in per cent, from which two paragraphs are the same one.
  private static let leastLikeness = 45
  /// The same where nothing else stands in the gap.
  private static let leastLikenessAlone = 25

  /// Links of one paragraph with one, in order in both texts.
  func links(in gap: Gap) -> [ParagraphMatching.Link] {
    var (original, edition) = (gap.original, gap.edition)
    var first: [ParagraphMatching.Link] = []
    var last: [ParagraphMatching.Link] = []
    while let left = original.first, let right = edition.first, areEqual(left, right) {
      first.append(link(left, right))
      original.removeFirst()
      edition.removeFirst()
    }
    while let left = original.last, let right = edition.last, areEqual(left, right) {
      last.append(link(left, right))
      original.removeLast()
      edition.removeLast()
    }
    return first + alike(Gap(original: original, edition: edition)) + last.reversed()
  }

  private func link(_ original: Int, _ edition: Int) -> ParagraphMatching.Link {
    ParagraphMatching.Link(original: original..<original + 1, edition: edition..<edition + 1)
  }

  private func areEqual(_ left: Int, _ right: Int) -> Bool {
    numbers.original[original.wordsOfParagraphs[left]]
      == numbers.edition[edition.wordsOfParagraphs[right]]
  }

  /// The links of a gap whose likenesses are most in sum, each at least the least.
  private func alike(_ gap: Gap) -> [ParagraphMatching.Link] {
    guard !gap.isEmpty, gap.area <= Self.largestArea else { return [] }
    let least = gap.area == 1 ? Self.leastLikenessAlone : Self.leastLikeness
    let width = gap.edition.count + 1
    var likenesses: [Int] = []
    var best = [Int](repeating: 0, count: (gap.original.count + 1) * width)
    let right = gap.edition.map { bag(numbers.edition[edition.wordsOfParagraphs[$0]]) }
    for row in 0..<gap.original.count {
      let left = bag(
        numbers.original[original.wordsOfParagraphs[gap.original.lowerBound + row]])
      for column in 0..<gap.edition.count {
        let likeness = left.likeness(to: right[column])
        likenesses.append(likeness >= least ? likeness : 0)
        best[(row + 1) * width + column + 1] = max(
          best[row * width + column + 1], best[(row + 1) * width + column],
          best[row * width + column] + (likeness >= least ? likeness : 0))
      }
    }
    return traced(gap, best, likenesses)
  }

  private func traced(
    _ gap: Gap, _ best: [Int], _ likenesses: [Int]
  ) -> [ParagraphMatching.Link] {
    let width = gap.edition.count + 1
    var links: [ParagraphMatching.Link] = []
    var (row, column) = (gap.original.count, gap.edition.count)
    while row > 0, column > 0 {
      let score = best[row * width + column]
      if score == best[(row - 1) * width + column] {
        row -= 1
      } else if score == best[row * width + column - 1] {
        column -= 1
      } else {
        (row, column) = (row - 1, column - 1)
        links.append(link(gap.original.lowerBound + row, gap.edition.lowerBound + column))
      }
    }
    return links.reversed()
  }

  private func bag(_ words: ArraySlice<Int>) -> WordBag {
    WordBag(words.sorted(), weights: numbers.weights)
  }
}

/// Words without their order.
private struct WordBag {
  let words: [Int]
  let weights: [Int]
  let weight: Int

  init(_ words: [Int], weights: [Int]) {
    self.words = words
    self.weights = weights
    weight = words.reduce(0) { $0 + weights[$1] }
  }

  /// Dice's coefficient by weight, in per cent.
  func likeness(to other: WordBag) -> Int {
    var shared = 0
    var (left, right) = (0, 0)
    while left < words.count, right < other.words.count {
      if words[left] == other.words[right] {
        shared += weights[words[left]]
        left += 1
        right += 1
      } else if words[left] < other.words[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return 200 * shared / max(1, weight + other.weight)
  }
}
