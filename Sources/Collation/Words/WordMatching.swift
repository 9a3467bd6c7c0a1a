/// Finds which words of two runs are the same, in order: anchors that stand once in each part long
/// runs (as patience diff does), and what lies between them is aligned so that the words matched
/// weigh most, neighbours more than words apart.
///
/// The cost is bounded: runs too long to be aligned, in which nothing stands once, share nothing.
struct WordMatching {
  /// Words alike, one of each text.
  struct Pair: Sendable, Equatable {
    let original: Int
    let edition: Int
  }

  let numbers: WordNumbers

  /// The pairs within some words of each text, ascending in both.
  func pairs(_ original: Range<Int>, _ edition: Range<Int>) -> [Pair] {
    var pairs: [Pair] = []
    var gaps = [Gap(original: original, edition: edition)]
    while let gap = gaps.popLast() {
      let inner = trimmed(gap, into: &pairs)
      guard !inner.isEmpty else { continue }
      if inner.area > WordAlignmentTable.usualArea {
        let anchors = anchors(in: inner)
        if !anchors.isEmpty {
          pairs += anchors
          gaps += inner.parted(at: anchors)
          continue
        }
      }
      if inner.area <= WordAlignmentTable.largestArea {
        pairs += WordAlignmentTable(numbers, inner).pairs()
      }
    }
    return MatchCleaning.cleaned(
      pairs.sorted { $0.original < $1.original }, original, edition, numbers)
  }

  /// Matches what two runs begin and end with alike; the rest is left.
  private func trimmed(_ gap: Gap, into pairs: inout [Pair]) -> Gap {
    var (original, edition) = (gap.original, gap.edition)
    while let first = original.first, let other = edition.first,
      numbers.original[first] == numbers.edition[other]
    {
      pairs.append(Pair(original: first, edition: other))
      original.removeFirst()
      edition.removeFirst()
    }
    while let last = original.last, let other = edition.last,
      numbers.original[last] == numbers.edition[other]
    {
      pairs.append(Pair(original: last, edition: other))
      original.removeLast()
      edition.removeLast()
    }
    return Gap(original: original, edition: edition)
  }

  /// The most words that begin a run which stands once in each text and that follow one another in
  /// both; runs of three words or, where there is none, single words.
  private func anchors(in gap: Gap) -> [Pair] {
    for length in [3, 1] {
      let places = WordShingles.once(numbers.edition, gap.edition, length: length)
      let pairs = WordShingles.once(numbers.original, gap.original, length: length)
        .compactMap { run, place in places[run].map { Pair(original: place, edition: $0) } }
        .sorted { $0.original < $1.original }
      let chain = IncreasingChain.longest(pairs.map(\.edition))
      if !chain.isEmpty { return chain.map { pairs[$0] } }
    }
    return []
  }
}

/// Words of both texts between two matches.
struct Gap: Sendable {
  let original: Range<Int>
  let edition: Range<Int>

  var isEmpty: Bool { original.isEmpty || edition.isEmpty }

  /// How many pairs of words there are.
  var area: Int { original.count * edition.count }

  /// The gaps between pairs that are ascending in both texts.
  func parted(at pairs: [WordMatching.Pair]) -> [Gap] {
    var gaps: [Gap] = []
    var (first, second) = (original.lowerBound, edition.lowerBound)
    for pair in pairs {
      gaps.append(Gap(original: first..<pair.original, edition: second..<pair.edition))
      (first, second) = (pair.original + 1, pair.edition + 1)
    }
    gaps.append(Gap(original: first..<original.upperBound, edition: second..<edition.upperBound))
    return gaps
  }
}
