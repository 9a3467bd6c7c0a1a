import Collation
import DossierModel
import TextAnalysis

/// Where the words of one text stand in another, by their collation.
struct WordMap: Sendable {
  /// What became of some words.
  struct Outcome: Sendable, Equatable {
    let fate: Survival.Fate
    /// Half-open, in scalars of the other's plain text; nil where too few of them stand there together.
    let range: Range<Int>?

    static let cut = Outcome(fate: .cut, range: nil)
  }

  let from: CollatedText
  let to: CollatedText
  /// Of each word, where it stands in the other text.
  private let partners: [Int?]

  /// From this share on, in per cent, a passage is still the same one.
  private static let leastShare = 60
  /// Fewer words than this share are there by chance.
  private static let leastPart = 25

  init(_ rows: [Collation.Row], from: CollatedText, to: CollatedText) {
    self.from = from
    self.to = to
    var partners = [Int?](repeating: nil, count: from.words.count)
    for run in rows.flatMap(\.runs) {
      switch run {
      case .kept(let words, let there), .restyled(let words, let there),
        .movedAway(let words, let there):
        for (word, other) in zip(words, there) { partners[word] = other }
      case .replaced, .cut, .added, .movedHere: break
      }
    }
    self.partners = partners
  }

  private init(from: CollatedText, to: CollatedText, partners: [Int?]) {
    self.from = from
    self.to = to
    self.partners = partners
  }

  /// The way back.
  var reversed: WordMap {
    var back = [Int?](repeating: nil, count: to.words.count)
    for (word, partner) in partners.enumerated() {
      if let partner { back[partner] = word }
    }
    return WordMap(from: to, to: from, partners: back)
  }

  /// What became of a range of the plain text; nil where no word stands in it.
  func outcome(of range: Range<Int>) -> Outcome? {
    outcome(ofShown: from.range(ofOriginal: range))
  }

  /// What became of a range of the text itself.
  func outcome(ofShown range: Range<Int>) -> Outcome? {
    let first = from.words.bisection(where: { $0.range.upperBound > range.lowerBound })
    let end = from.words.bisection(where: { $0.range.lowerBound >= range.upperBound })
    guard first < end else { return nil }
    let group = Self.largestGroup(partners[first..<end].compactMap(\.self).sorted())
    let share = 100 * group.count / (end - first)
    guard let start = group.first, let last = group.last, share >= Self.leastPart else {
      return .cut
    }
    guard share >= Self.leastShare else { return Outcome(fate: .partly, range: nil) }
    let isWhole = share == 100 && last - start + 1 == group.count
    return Outcome(
      fate: isWhole ? .kept : .reworded, range: to.original(to.scalars(of: start..<last + 1)))
  }

  /// The most words that stand near one another.
  private static func largestGroup(_ words: [Int]) -> ArraySlice<Int> {
    let reach = 3 + words.count / 2
    var best: Range<Int> = 0..<0
    var start = 0
    for index in words.indices {
      if index > start, words[index] - words[index - 1] > reach { start = index }
      if index + 1 - start > best.count { best = start..<index + 1 }
    }
    return words[best]
  }
}
