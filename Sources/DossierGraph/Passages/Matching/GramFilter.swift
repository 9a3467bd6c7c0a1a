/// Where in a text a pattern can stand at all with few errors: a pattern of `m` letters with `k`
/// errors still has `m - q + 1 - kq` of its runs of `q` letters there (P. Jokinen and E. Ukkonen,
/// 1991). It leaves out no such place.
struct GramFilter {
  private let isWanted: [Bool]
  /// How many letters an occurrence takes at most.
  private let length: Int
  private let least: Int

  init(_ letters: [Unicode.Scalar], errors: Int) {
    var isWanted = [Bool](repeating: false, count: Self.size)
    for gram in Self.grams(letters) { isWanted[Int(gram)] = true }
    self.isWanted = isWanted
    length = letters.count + errors
    least = letters.count - Self.width + 1 - errors * Self.width
  }

  /// Half-open, in letters of the text, in order, parted from one another.
  func stretches(of grams: [UInt16]) -> [Range<Int>] {
    guard least > 0 else { return [0..<grams.count] }
    var stretches: [Range<Int>] = []
    var count = 0
    isWanted.withUnsafeBufferPointer { isWanted in
      grams.withUnsafeBufferPointer { grams in
        for end in grams.indices {
          if isWanted[Int(grams[end])] { count += 1 }
          if end >= length, isWanted[Int(grams[end - length])] { count -= 1 }
          if count >= least { Self.add(max(0, end - length)..<end + 1, to: &stretches) }
        }
      }
    }
    return stretches
  }

  /// A number for each run of letters that ends at a letter; different runs may share one.
  static func grams(_ letters: [Unicode.Scalar]) -> [UInt16] {
    var run: UInt64 = 0
    return letters.map { letter in
      run = (run << 21 | UInt64(letter.value)) & (1 << (21 * UInt64(width)) - 1)
      return UInt16(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }
  }

  private static let width = 3
  private static let size = 1 << 12

  private static func add(_ stretch: Range<Int>, to stretches: inout [Range<Int>]) {
    if let last = stretches.last, last.upperBound >= stretch.lowerBound {
      stretches[stretches.count - 1] = last.lowerBound..<stretch.upperBound
    } else {
      stretches.append(stretch)
    }
  }
}
