import TextAnalysis

/// Runs of a few words that follow one another, by a hash of their numbers.
enum WordShingles {
  /// The hash of some words (FNV-1a over their numbers, mixed once more).
  static func hash(_ numbers: ArraySlice<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for number in numbers {
      hash = (hash ^ UInt64(truncatingIfNeeded: number)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }

  /// The runs that stand once within some words, and where each begins.
  static func once(_ numbers: [Int], _ words: Range<Int>, length: Int) -> [UInt64: Int] {
    guard words.count >= length else { return [:] }
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(words.count)
    var repeated: Set<UInt64> = []
    for start in words.lowerBound...words.upperBound - length {
      let run = hash(numbers[start..<start + length])
      if places.updateValue(start, forKey: run) != nil { repeated.insert(run) }
    }
    for run in repeated { places[run] = nil }
    return places
  }
}

/// Longest increasing subsequences (Fredman, 1975): by patience sorting.
enum IncreasingChain {
  /// The offsets of the longest strictly increasing chain of values, ascending.
  static func longest(_ values: [Int]) -> [Int] {
    var tails: [Int] = []
    var before = [Int?](repeating: nil, count: values.count)
    for (offset, value) in values.enumerated() {
      let place = tails.bisection(where: { values[$0] >= value })
      before[offset] = place > 0 ? tails[place - 1] : nil
      if place < tails.count { tails[place] = offset } else { tails.append(offset) }
    }
    var chain: [Int] = []
    var next = tails.last
    while let offset = next {
      chain.append(offset)
      next = before[offset]
    }
    return chain.reversed()
  }
}
