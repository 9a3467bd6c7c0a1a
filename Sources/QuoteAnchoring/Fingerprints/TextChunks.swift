import TextAnalysis

/// The words of a text in short chunks, each known by a fingerprint, so that what a text was can be
/// compared with what it is by a few bytes a sentence.
///
/// A chunk ends after a word whose own hash says so, one in four, and where a block ends; an edit thus
/// changes only the chunks that it touches (content-defined chunking: A. Muthitacharoen, B. Chen and
/// D. Mazières, "A low-bandwidth network file system", 2001).
struct TextChunks: Sendable {
  /// Of each chunk, 24 bits of a hash of its words without regard to case.
  private(set) var fingerprints: [UInt32] = []
  /// Of each chunk, the end of its words; half-open, ascending.
  private(set) var ends: [Int] = []
  /// Of each chunk, the end of its last word in the folded text.
  private var edges: [Int] = []

  init(_ search: PassageSearch) {
    let blocks = search.plain.blocks.lazy
      .map { search.folded.range(ofOriginal: $0).upperBound }
    self.init(search.words, blockEnds: blocks)
  }

  /// - Parameter blockEnds: where the blocks end in the folded text, ascending.
  init(_ words: Words, blockEnds: some Sequence<Int>) {
    let expected = words.count / 3
    fingerprints.reserveCapacity(expected)
    ends.reserveCapacity(expected)
    edges.reserveCapacity(expected)
    var blockEnds = blockEnds.makeIterator()
    var blockEnd = blockEnds.next()
    var hash: UInt64 = 0
    var first = 0
    for (place, word) in words.list.enumerated() {
      while let edge = blockEnd, word.start >= edge {
        if first < place { end(at: place, hash, words) }
        (hash, first) = (0, place)
        blockEnd = blockEnds.next()
      }
      let own = Self.mixed(word.hash)
      hash = Self.mixed(hash ^ own)
      guard own >> 62 == 0 || place + 1 - first == Self.longest else { continue }
      end(at: place + 1, hash, words)
      (hash, first) = (0, place + 1)
    }
    if first < words.count { end(at: words.count, hash, words) }
  }

  @inline(__always)
  private mutating func end(at place: Int, _ hash: UInt64, _ words: Words) {
    fingerprints.append(UInt32(truncatingIfNeeded: hash >> 40))
    ends.append(place)
    edges.append(words[place - 1].end)
  }

  var count: Int { ends.count }

  /// The words of a chunk.
  func words(of chunk: Int) -> Range<Int> { (chunk > 0 ? ends[chunk - 1] : 0)..<ends[chunk] }

  /// The chunks that have some of the words.
  func chunks(ofWords words: Range<Int>) -> Range<Int> {
    let first = ends.bisection(where: { $0 > words.lowerBound })
    return first..<max(first, min(count, ends.bisection(where: { $0 >= words.upperBound }) + 1))
  }

  /// The chunks of which a part stands in a stretch of the folded text.
  func chunks(within range: Range<Int>) -> Range<Int> {
    let first = edges.bisection(where: { $0 > range.lowerBound })
    guard !range.isEmpty, first < count else { return 0..<0 }
    return first..<min(count, edges.bisection(where: { $0 >= range.upperBound }) + 1)
  }

  /// The most words that a chunk has.
  private static let longest = 16

  /// A step of MurmurHash3's finalizer: every bit of the sum tells.
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 29
  }
}
