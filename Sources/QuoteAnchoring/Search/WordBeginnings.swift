import TextAnalysis

/// The offsets of a folded text at which words may begin, by their first two scalars: an anchor is
/// compared only there, where a text is otherwise read anew for each.
struct WordBeginnings: Sendable {
  /// By the hash of two scalars the first offset at which such a word begins; -1 where none does.
  private var heads: [Int32]
  /// Of each such offset the next of the same hash; -1 after the last. Of others nothing is said.
  private var links: [Int32]

  private static let bits = 10

  init(of text: [Unicode.Scalar]) {
    heads = Array(repeating: -1, count: 1 << Self.bits)
    links = Array(repeating: -1, count: text.count)
    text.withUnsafeBufferPointer { text in
      guard text.count > 1 else { return }
      var isPlain = text[text.count - 2].isPlain
      // From the end, so that each chain ascends.
      for offset in (0..<text.count - 1).reversed() {
        let isWithin = isPlain
        isPlain = offset > 0 && text[offset - 1].isPlain
        // Within a word of ASCII none begins; of other scripts the search itself decides.
        if isWithin, isPlain { continue }
        let hash = Self.hash(text[offset], text[offset + 1])
        links[offset] = heads[hash]
        heads[hash] = Int32(truncatingIfNeeded: offset)
      }
    }
  }

  /// The first offset, at or after another, at which words of two scalars or more stand.
  ///
  /// - Parameter stands: whether they stand at an offset where they may.
  func first(
    of words: [Unicode.Scalar], from start: Int, in text: [Unicode.Scalar],
    where stands: (Int) -> Bool
  ) -> Int? {
    var place = heads[Self.hash(words[0], words[1])]
    while place >= 0 {
      let offset = Int(place)
      if offset >= start, text[offset] == words[0], stands(offset) { return offset }
      place = links[offset]
    }
    return nil
  }

  @inline(__always)
  private static func hash(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    let mixed = (first.value &* 0x9E37_79B1) ^ (second.value &* 0x85EB_CA6B)
    return Int(truncatingIfNeeded: mixed >> UInt32(32 - bits))
  }
}

extension Unicode.Scalar {
  @inline(__always)
  fileprivate var isPlain: Bool { isASCII && isASCIILetterOrDigit }
}
