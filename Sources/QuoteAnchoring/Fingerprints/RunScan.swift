import TextAnalysis

/// One pass over a folded text that finds its words, hashes them without regard to case, and parts
/// them into runs: every entry that has a note goes through it.
struct RunScan {
  private(set) var fingerprints: [UInt32] = []
  private(set) var ends: [Int] = []
  private(set) var edges: [Int] = []

  /// Of the run being read.
  private var hash: UInt64 = 0
  private var length = 0
  /// The words before, and where the last of them ends.
  private var wordCount = 0
  private var lastEdge = 0

  /// Of the word being read; nil between words.
  private var start: Int?
  private var isSpaced = false
  private var word = Vocabulary.Hash()
  private var knownLower: [Unicode.Scalar: Unicode.Scalar] = [:]

  private static let longest = 16

  /// - Parameter blockEnds: where the text's blocks end, ascending.
  mutating func read(
    _ text: UnsafeBufferPointer<Unicode.Scalar>,
    blockEnds: inout some IteratorProtocol<Int>
  ) {
    var blockEnd = blockEnds.next()
    let lowerASCII = Self.lowerASCII
    for offset in 0..<text.count {
      // Most of a text is ASCII: one look-up says of it all that is asked.
      if text[offset].value < 0x80 {
        let lower = lowerASCII[Int(text[offset].value)]
        if lower == 0 || start == nil || !isSpaced {
          endWord(at: offset, &blockEnd, &blockEnds)
          if lower == 0 { continue }
          (start, isSpaced) = (offset, true)
        }
        word.add(Unicode.Scalar(lower))
        continue
      }
      switch LetterKind(text[offset]) {
      case .mark: break
      case .spaced:
        guard start == nil || !isSpaced else { break }
        endWord(at: offset, &blockEnd, &blockEnds)
        (start, isSpaced) = (offset, true)
      case .alone:
        endWord(at: offset, &blockEnd, &blockEnds)
        (start, isSpaced) = (offset, false)
      case .parting: endWord(at: offset, &blockEnd, &blockEnds)
      }
      if start != nil { word.add(lowered(text[offset])) }
    }
    endWord(at: text.count, &blockEnd, &blockEnds)
    endRun()
  }

  private mutating func endWord(
    at offset: Int, _ blockEnd: inout Int?, _ blockEnds: inout some IteratorProtocol<Int>
  ) {
    guard let start else { return }
    self.start = nil
    while let edge = blockEnd, start >= edge {
      endRun()
      blockEnd = blockEnds.next()
    }
    let own = Self.mixed(word.value)
    word = Vocabulary.Hash()
    hash = Self.mixed(hash ^ own)
    length += 1
    wordCount += 1
    lastEdge = offset
    if own >> 62 == 0 || length == Self.longest { endRun() }
  }

  private mutating func endRun() {
    guard length > 0 else { return }
    fingerprints.append(UInt32(truncatingIfNeeded: hash >> 40))
    ends.append(wordCount)
    edges.append(lastEdge)
    (hash, length) = (0, 0)
  }

  /// Of each ASCII scalar that is part of a word its lower case, of the others 0.
  private static let lowerASCII: [UInt8] = (0..<0x80).map {
    let scalar = Unicode.Scalar(UInt8($0))
    return LetterKind(scalar) == .spaced ? UInt8(scalar.inLowerCase.value) : 0
  }

  private mutating func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let known = knownLower[scalar] { return known }
    let lower = scalar.inLowerCase
    knownLower[scalar] = lower
    return lower
  }

  /// A step of MurmurHash3's finalizer: every bit of the sum tells.
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 29
  }
}
