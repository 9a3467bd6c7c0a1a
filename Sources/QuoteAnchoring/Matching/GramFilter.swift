/// Where in a text a pattern can stand at all with few errors: a pattern of `m` letters with `k`
/// errors still has `m - q + 1 - kq` of its runs of `q` letters there (P. Jokinen and E. Ukkonen,
/// 1991). It leaves out no such place.
struct GramFilter {
  private let runs: Set<UInt16>
  /// How many letters an occurrence takes at most.
  private let length: Int
  private let least: Int

  init(_ letters: [Unicode.Scalar], errors: Int) {
    runs = Set(GramIndex.grams(letters))
    length = letters.count + errors
    least = letters.count - GramIndex.width + 1 - errors * GramIndex.width
  }

  /// Half-open, in letters of the text, in order, parted from one another.
  func stretches(of index: GramIndex) -> [Range<Int>] {
    guard least > 0 else { return [0..<index.grams.count] }
    var isWanted = [Bool](repeating: false, count: GramIndex.size)
    for run in runs { isWanted[Int(run)] = true }
    var stretches: [Range<Int>] = []
    isWanted.withUnsafeBufferPointer { isWanted in
      index.grams.withUnsafeBufferPointer { grams in
        for stretch in coarseStretches(index) {
          var count = 0
          for end in stretch {
            if isWanted[Int(grams[end])] { count += 1 }
            let left = end - length
            if left >= stretch.lowerBound, isWanted[Int(grams[left])] { count -= 1 }
            if count >= least { Self.add(max(0, left)..<end + 1, to: &stretches) }
          }
        }
      }
    }
    return stretches
  }

  /// The same by whole blocks, for which no letter is looked at.
  private func coarseStretches(_ index: GramIndex) -> [Range<Int>] {
    let counts = index.counts(of: runs)
    let width = (length + GramIndex.block - 1) / GramIndex.block + 1
    var stretches: [Range<Int>] = []
    var count = 0
    for block in counts.indices {
      count += Int(counts[block])
      if block >= width { count -= Int(counts[block - width]) }
      guard count >= least else { continue }
      let stretch = max(0, block - width + 1) * GramIndex.block..<(block + 1) * GramIndex.block
      Self.add(stretch.clamped(to: 0..<index.grams.count), to: &stretches)
    }
    return stretches
  }

  /// Appends a stretch that begins no sooner than the last, or widens that.
  static func add(_ stretch: Range<Int>, to stretches: inout [Range<Int>]) {
    if let last = stretches.last, last.upperBound >= stretch.lowerBound {
      stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
    } else {
      stretches.append(stretch)
    }
  }
}
