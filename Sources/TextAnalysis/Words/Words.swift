/// The words of a folded text as they are compared, without regard to case: found and hashed in one
/// pass, which all read that look for words, names and anchors or remember what a text was.
///
/// A word is a run of letters and digits with the marks on them; in scripts without spaces between
/// words, each letter is one, and so is a symbol (see `LetterKind`). Other passes part a text
/// otherwise, and stay what they are:
///
/// - `WordCount` and `WordPlaces` count words as people do, in the text as it was before folding: signs
///   within a word don't part it (`o'clock`, `co-operate`), two letters of a script without spaces are
///   one, marks are letters, symbols are nothing, and a compatibility form is what it is (`㎏` is no
///   word, and folded it is two letters).
/// - `NameRuns` parts where names may begin: there a mark by itself is a letter, as is a letter in a
///   circle.
/// - Search reads words without diacritics, two letters at a time where none are spaced, and joins what
///   hyphens and dots part: `WordReader` of `StaticSearch`.
package struct Words: Sendable {
  package struct Word: Sendable {
    fileprivate let first: UInt32
    /// Where it ends, above one bit for `isPlain`.
    private let endAndKind: UInt32
    /// See `Vocabulary.Hash`; of the scalars in lower case.
    package let hash: UInt64

    @inline(__always)
    init(_ start: Int, _ end: Int, isPlain: Bool, hash: UInt64) {
      first = UInt32(truncatingIfNeeded: start)
      endAndKind = UInt32(truncatingIfNeeded: end) << 1 | (isPlain ? 1 : 0)
      self.hash = hash
    }

    package var start: Int { Int(first) }
    package var end: Int { Int(endAndKind >> 1) }
    /// Half-open, in scalars of the folded text.
    package var range: Range<Int> { start..<end }
    /// Whether it is of ASCII alone, as are the signs between it and the word before, and the scalar
    /// after it: then all that part a text part it here.
    package var isPlain: Bool { endAndKind & 1 == 1 }
  }

  package let text: FoldedText
  /// In order.
  package let list: [Word]

  package init(_ text: FoldedText) {
    self.text = text
    list = Self.list(of: text.scalars)
  }

  package init(_ plain: PlainText) { self.init(FoldedText(plain)) }

  package var count: Int { list.count }

  package subscript(place: Int) -> Word { list[place] }

  /// The words of which a stretch of the folded text holds at least a part.
  package func words(within range: Range<Int>) -> Range<Int> {
    let first = list.bisection(where: { $0.end > range.lowerBound })
    let end = list.bisection(where: { $0.start >= range.upperBound })
    return first..<max(first, end)
  }

  /// The stretch of the folded text that a non-empty range of words takes.
  package func scalars(of words: Range<Int>) -> Range<Int> {
    guard !words.isEmpty else { return 0..<0 }
    return list[words.lowerBound].start..<list[words.upperBound - 1].end
  }

  /// The words of some folded scalars.
  package static func list(of scalars: [Unicode.Scalar]) -> [Word] {
    var cutter = WordCutter(capacity: scalars.count / 5)
    scalars.withUnsafeBufferPointer { cutter.read($0) }
    return cutter.words
  }

  /// A text without case, scalar for scalar: the letters that are hashed.
  package static func lowered(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var known = ScalarMemo<Unicode.Scalar>()
    return scalars.map { scalar in
      scalar.isASCII ? scalar.inLowerCase : known.value(of: scalar, \.inLowerCase)
    }
  }
}

/// The pass itself. What is ASCII, which is most of any text with spaces, is told by one look-up a
/// scalar, and the letters of a word are read without asking more than whether it goes on.
private struct WordCutter {
  private(set) var words: [Words.Word] = []

  /// Of the word being read; `start` is negative between words.
  private var start = -1
  private var isSpaced = false
  private var hash = Vocabulary.Hash()
  /// Whether all of it, and all since the word before, is ASCII.
  private var isPlain = true
  private var known = ScalarMemo<Letter>()

  private struct Letter {
    let kind: LetterKind
    let lower: Unicode.Scalar

    init(_ scalar: Unicode.Scalar) {
      kind = LetterKind(scalar)
      lower = scalar.inLowerCase
    }
  }

  init(capacity: Int) { words.reserveCapacity(capacity) }

  mutating func read(_ text: UnsafeBufferPointer<Unicode.Scalar>) {
    Self.lowerASCII.withUnsafeBufferPointer { lowerASCII in
      var offset = 0
      while offset < text.count {
        guard text[offset].isASCII else {
          read(text[offset], at: offset)
          offset &+= 1
          continue
        }
        guard lowerASCII[Int(text[offset].value)] != 0 else {
          if start >= 0 { endWord(at: offset, isBeforeASCII: true) }
          offset &+= 1
          continue
        }
        offset = readLetters(text, from: offset, lowerASCII)
      }
    }
    if start >= 0 { endWord(at: text.count, isBeforeASCII: true) }
  }

  /// Reads on from a letter of ASCII to the end of such letters. Where they are a whole word, nothing
  /// is noted of it but the word itself.
  @inline(__always)
  private mutating func readLetters(
    _ text: UnsafeBufferPointer<Unicode.Scalar>, from first: Int,
    _ lowerASCII: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if start >= 0, !isSpaced { beginWord(at: first, isSpaced: true, isBeforeASCII: true) }
    var hash = start >= 0 ? hash : Vocabulary.Hash()
    var offset = first
    var lower = lowerASCII[Int(text[offset].value)]
    repeat {
      hash.add(Unicode.Scalar(lower))
      offset &+= 1
      guard offset < text.count, text[offset].isASCII else { break }
      lower = lowerASCII[Int(text[offset].value)]
    } while lower != 0
    if start < 0, offset == text.count || text[offset].isASCII {
      words.append(Words.Word(first, offset, isPlain: isPlain, hash: hash.value))
      isPlain = true
    } else {
      if start < 0 { (start, isSpaced) = (first, true) }
      self.hash = hash
    }
    return offset
  }

  /// Reads a scalar beyond ASCII: apart, so that the rest keeps its registers.
  @inline(never)
  private mutating func read(_ scalar: Unicode.Scalar, at offset: Int) {
    let letter = known.value(of: scalar, Letter.init)
    switch letter.kind {
    case .mark: break
    case .spaced:
      if start < 0 || !isSpaced { beginWord(at: offset, isSpaced: true, isBeforeASCII: false) }
    case .alone: beginWord(at: offset, isSpaced: false, isBeforeASCII: false)
    case .parting: if start >= 0 { endWord(at: offset, isBeforeASCII: false) }
    }
    isPlain = false
    if start >= 0 { hash.add(letter.lower) }
  }

  @inline(__always)
  private mutating func beginWord(at offset: Int, isSpaced: Bool, isBeforeASCII: Bool) {
    if start >= 0 {
      endWord(at: offset, isBeforeASCII: isBeforeASCII)
      // It follows a word of other letters directly, or is one.
      isPlain = false
    }
    start = offset
    self.isSpaced = isSpaced
  }

  @inline(__always)
  private mutating func endWord(at offset: Int, isBeforeASCII: Bool) {
    words.append(
      Words.Word(start, offset, isPlain: isPlain && isBeforeASCII, hash: hash.value))
    hash = Vocabulary.Hash()
    start = -1
    isPlain = true
  }

  /// Of each ASCII scalar that is part of a word its lower case, of the others 0.
  private static let lowerASCII: [UInt8] = (0..<0x80).map {
    let scalar = Unicode.Scalar(UInt8($0))
    return LetterKind(scalar) == .spaced ? UInt8(scalar.inLowerCase.value) : 0
  }
}
