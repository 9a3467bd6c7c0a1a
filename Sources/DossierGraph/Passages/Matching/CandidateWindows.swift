/// The stretches of a text that share most words with a passage and its context: a filter before
/// the closer look.
struct CandidateWindows {
  let exact: [QuoteWord]
  let context: [QuoteWord]

  /// The best windows, in words of the text, best first; none with less than a third of the votes
  /// of the best.
  func best(_ limit: Int, in index: WordIndex) -> [Range<Int>] {
    let length = exact.count + exact.count / 2 + Self.slack
    let tops = tops(length: length, in: index)
    var chosen: [Int] = []
    let ranked = tops.sorted { ($0.votes, $1.end) > ($1.votes, $0.end) }
    for top in ranked {
      guard chosen.count < limit, top.votes * 3 >= ranked[0].votes else { break }
      if !chosen.contains(where: { abs($0 - top.end) <= length / 2 }) { chosen.append(top.end) }
    }
    return chosen.map { end in
      max(
        0, end - length - exact.count / 2 - Self.slack)..<min(
          index.count, end + exact.count / 2 + Self.slack)
    }
  }

  /// Room for words of the context.
  private static let slack = 8

  private struct Top {
    var votes: Int
    var end: Int
  }

  /// For each stretch of `length` words the end of the window with the most votes.
  private func tops(length: Int, in index: WordIndex) -> [Top] {
    var worth = [Int](repeating: 0, count: index.vocabulary.count)
    var wanted = worth
    for (words, share) in [(context, 0.5), (exact, 1)] {
      for word in words {
        guard let number = word.number else { continue }
        worth[number] = Int(word.weight * share * 1024)
        wanted[number] += 1
      }
    }
    var tops: [Top] = []
    var votes = 0
    for end in 0..<index.count + length {
      if end < index.count {
        let number = index.numbers[end]
        if wanted[number] > 0 { votes += worth[number] }
        wanted[number] -= 1
      }
      if end >= length {
        let number = index.numbers[end - length]
        wanted[number] += 1
        if wanted[number] > 0 { votes -= worth[number] }
      }
      if end % length == 0 { tops.append(Top(votes: 0, end: end)) }
      if votes > tops[tops.count - 1].votes { tops[tops.count - 1] = Top(votes: votes, end: end) }
    }
    return tops.filter { $0.votes > 0 }
  }
}
