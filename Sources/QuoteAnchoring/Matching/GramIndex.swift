/// The runs of three letters of a text, by the blocks of letters in which they end.
struct GramIndex: Sendable {
  /// Of each letter, the number of the run that ends there; different runs may share one.
  let grams: [UInt16]
  /// The blocks of run `n`, as often as it ends there: `blocks[firsts[n]..<firsts[n + 1]]`.
  private let blocks: [UInt32]
  private let firsts: [Int]

  init(_ letters: [Unicode.Scalar]) {
    grams = Self.grams(letters)
    var firsts = [Int](repeating: 0, count: Self.size + 1)
    for gram in grams { firsts[Int(gram) + 1] += 1 }
    for gram in 0..<Self.size { firsts[gram + 1] += firsts[gram] }
    var next = firsts
    var blocks = [UInt32](repeating: 0, count: grams.count)
    for (place, gram) in grams.enumerated() {
      blocks[next[Int(gram)]] = UInt32(place / Self.block)
      next[Int(gram)] += 1
    }
    self.firsts = firsts
    self.blocks = blocks
  }

  /// How many letters of each block end one of some runs; one more block than there are.
  func counts(of runs: Set<UInt16>) -> [Int32] {
    var counts = [Int32](repeating: 0, count: grams.count / Self.block + 2)
    blocks.withUnsafeBufferPointer { blocks in
      for run in runs {
        for block in blocks[firsts[Int(run)]..<firsts[Int(run) + 1]] { counts[Int(block)] += 1 }
      }
    }
    return counts
  }

  static func grams(_ letters: [Unicode.Scalar]) -> [UInt16] {
    var run: UInt64 = 0
    return letters.map { letter in
      run = (run << 21 | UInt64(letter.value)) & (1 << (21 * UInt64(width)) - 1)
      return UInt16(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }
  }

  static let width = 3
  /// How many numbers there are.
  static let size = 1 << 12
  /// Letters.
  static let block = 64
}
