/// Takes out matches that are but chance: a little word or two, of little weight, alone between
/// longer stretches that were written anew.
enum MatchCleaning {
  /// - Parameter pairs: ascending in both texts, within the words given.
  static func cleaned(
    _ pairs: [WordMatching.Pair], _ original: Range<Int>, _ edition: Range<Int>,
    _ numbers: WordNumbers
  ) -> [WordMatching.Pair] {
    let runs = runs(pairs)
    guard runs.count > 0 else { return [] }
    var kept: [WordMatching.Pair] = []
    var last = WordMatching.Pair(
      original: original.lowerBound - 1, edition: edition.lowerBound - 1)
    for (offset, run) in runs.enumerated() {
      let next =
        offset + 1 < runs.count
        ? runs[offset + 1][0]
        : WordMatching.Pair(original: original.upperBound, edition: edition.upperBound)
      let before = distance(last, run[0])
      let after = distance(run[run.count - 1], next)
      if isChance(run, between: min(before, after), numbers) { continue }
      kept += run
      last = run[run.count - 1]
    }
    return kept
  }

  /// Pairs that follow one another in both texts.
  private static func runs(_ pairs: [WordMatching.Pair]) -> [[WordMatching.Pair]] {
    var runs: [[WordMatching.Pair]] = []
    for pair in pairs {
      if let last = runs.last?.last, last.original + 1 == pair.original,
        last.edition + 1 == pair.edition
      {
        runs[runs.count - 1].append(pair)
      } else {
        runs.append([pair])
      }
    }
    return runs
  }

  /// How many words stand between two pairs, in the text that has more of them there.
  private static func distance(_ first: WordMatching.Pair, _ second: WordMatching.Pair) -> Int {
    max(second.original - first.original, second.edition - first.edition) - 1
  }

  private static func isChance(
    _ run: [WordMatching.Pair], between changed: Int, _ numbers: WordNumbers
  ) -> Bool {
    guard changed > run.count, run.count < 4 else { return false }
    let weight = run.reduce(0) { $0 + numbers.weights[numbers.original[$1.original]] }
    return weight < 12 && changed >= 2 || weight < 24 && changed >= 6
  }
}
