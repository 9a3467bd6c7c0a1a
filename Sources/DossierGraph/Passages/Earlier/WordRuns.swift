import DossierMarkdown

/// The words of a text in short runs, each known by a fingerprint, so that what a text was can be
/// compared with what it is by a few bytes a sentence.
///
/// A run ends after a word whose own hash says so, one in four, and where a block ends; an edit thus
/// changes only the runs that it touches (content-defined chunking: A. Muthitacharoen, B. Chen and
/// D. Mazières, "A low-bandwidth network file system", 2001).
struct WordRuns: Sendable {
  /// Of each run, 24 bits of a hash of its words without regard to case.
  let fingerprints: [UInt32]
  /// Of each run, the end of its words; half-open, ascending.
  let ends: [Int]
  /// Of each run, the end of its last word in the folded text.
  private let edges: [Int]

  init(_ search: PassageSearch) {
    if let index = search.index {
      self.init(search, letters: index.letters, words: index.ranges)
    } else {
      let letters = WordIndex.lowered(search.folded.scalars)
      self.init(search, letters: letters, words: WordIndex.words(in: letters))
    }
  }

  private init(_ search: PassageSearch, letters: [Unicode.Scalar], words: [Range<Int>]) {
    var fingerprints: [UInt32] = []
    var ends: [Int] = []
    var edges: [Int] = []
    var hash: UInt64 = 0
    var length = 0
    var blocks = search.plain.blocks.lazy
      .map { search.folded.range(ofOriginal: $0).upperBound }.makeIterator()
    var blockEnd = blocks.next()
    func end(before word: Int) {
      guard length > 0 else { return }
      fingerprints.append(UInt32(truncatingIfNeeded: hash >> 40))
      ends.append(word)
      edges.append(words[word - 1].upperBound)
      (hash, length) = (0, 0)
    }
    letters.withUnsafeBufferPointer { letters in
      for (place, word) in words.enumerated() {
        while let edge = blockEnd, word.lowerBound >= edge {
          end(before: place)
          blockEnd = blocks.next()
        }
        let own = Self.mixed(Vocabulary.hash(UnsafeBufferPointer(rebasing: letters[word])))
        hash = Self.mixed(hash ^ own)
        length += 1
        if own >> 62 == 0 || length == Self.longest { end(before: place + 1) }
      }
      end(before: words.count)
    }
    self.fingerprints = fingerprints
    self.ends = ends
    self.edges = edges
  }

  var count: Int { ends.count }

  /// The words of a run.
  func words(of run: Int) -> Range<Int> { (run > 0 ? ends[run - 1] : 0)..<ends[run] }

  /// The runs that have some of the words.
  func runs(ofWords words: Range<Int>) -> Range<Int> {
    let first = ends.bisection(where: { $0 > words.lowerBound })
    return first..<max(first, min(count, ends.bisection(where: { $0 >= words.upperBound }) + 1))
  }

  /// The runs of which a part stands in a stretch of the folded text.
  func runs(within range: Range<Int>) -> Range<Int> {
    let first = edges.bisection(where: { $0 > range.lowerBound })
    guard !range.isEmpty, first < count else { return 0..<0 }
    return first..<min(count, edges.bisection(where: { $0 >= range.upperBound }) + 1)
  }

  private static let longest = 16

  /// A step of MurmurHash3's finalizer: every bit of the sum tells.
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 29
  }
}
