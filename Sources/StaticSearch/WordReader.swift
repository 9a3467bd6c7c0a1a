/// Reads the words of texts, folded, in order.
///
/// A word is a run of letters, digits and marks. Where a script doesn't part its words, every two
/// neighbouring letters are one, and the last letter of a run is one by itself, so that each letter
/// begins a word. Single letters with dots between them are one word, so that `U.S.` is `US`.
///
/// Words with hyphens between them are one each; what they are together, without the hyphens, is told
/// beside them, so that `co-operation` is found as `cooperation` too.
struct WordReader {
  private var letters = LetterTable()
  private var word = WordBuffer()
  /// The letter before, of a run of a script without spaces.
  private var pending: [UInt8] = []

  /// How many letters of the word stand after its last dot, and the last of them.
  private var lettersAfterDot = 0
  private var lastLetter: UInt32 = 0
  /// The words before the last hyphen, together, and how many they are.
  private var compound: [UInt8] = []
  private var partsOfCompound = 0

  /// More words than these are no compound that anybody writes as one.
  private static let mostParts = 4

  /// - Parameter text: valid UTF-8.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    read(text, compound: { _ in }, body)
  }

  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - compound: takes words with hyphens between them together; called after the last of them.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>,
    compound whole: (UnsafeBufferPointer<UInt8>) -> Void,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var index = 0
    while index < text.count {
      if text[index] < 0x80 {
        readASCII(text, at: &index, whole, body)
      } else {
        let scalar = Self.scalar(in: text, at: &index)
        if scalar == 0x2010 || scalar == 0x2011 {
          hyphen(whole, body, isBeforeWord: isLetter(in: text, at: index))
        } else {
          read(letters[scalar], scalar, whole, body)
        }
      }
    }
    end(whole, body)
  }

  /// Reads on from an ASCII byte to the end of the run of letters that it begins, or past it where it
  /// is none.
  @inline(__always)
  private mutating func readASCII(
    _ text: UnsafeBufferPointer<UInt8>, at index: inout Int,
    _ whole: (UnsafeBufferPointer<UInt8>) -> Void, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let start = index
    while index < text.count, WordBuffer.folded(text[index]) != 0 { index += 1 }
    if index == start {
      index += 1
      switch text[start] {
      case UInt8(ascii: ".") where isDotInAbbreviation(text, before: index): lettersAfterDot = 0
      case UInt8(ascii: "-"):
        hyphen(whole, body, isBeforeWord: isLetter(in: text, at: index))
      default: end(whole, body)
      }
    } else {
      if !pending.isEmpty { endRun(body) }
      word.append(ascii: UnsafeBufferPointer(rebasing: text[start..<index]))
      lettersAfterDot += index - start
      lastLetter = UInt32(text[index - 1])
    }
  }

  private mutating func read(
    _ letter: LetterTable.Letter, _ scalar: UInt32,
    _ whole: (UnsafeBufferPointer<UInt8>) -> Void, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    switch letter.kind {
    case .gap: end(whole, body)
    case .nothing: break
    case .letters:
      if !pending.isEmpty { endRun(body) }
      word.append(letters.bytes[letter.range])
      lettersAfterDot += 1
      lastLetter = scalar
    case .unspaced:
      if word.count > 0 { endWord(whole, body) }
      let bytes = letters.bytes[letter.range]
      if !pending.isEmpty { (pending + bytes).withUnsafeBufferPointer(body) }
      pending = Array(bytes)
    }
  }

  private mutating func end(
    _ whole: (UnsafeBufferPointer<UInt8>) -> Void, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if word.count > 0 { endWord(whole, body) }
    if !pending.isEmpty { endRun(body) }
  }

  private mutating func endWord(
    _ whole: (UnsafeBufferPointer<UInt8>) -> Void, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    lettersAfterDot = 0
    guard partsOfCompound > 0 else {
      word.take(body)
      return
    }
    takePart(body)
    let isCompound =
      partsOfCompound <= Self.mostParts && compound.contains { !(0x30...0x39).contains($0) }
    if isCompound { compound.withUnsafeBufferPointer(whole) }
    compound = []
    partsOfCompound = 0
  }

  /// A hyphen after a word, and what it joins to the next.
  private mutating func hyphen(
    _ whole: (UnsafeBufferPointer<UInt8>) -> Void, _ body: (UnsafeBufferPointer<UInt8>) -> Void,
    isBeforeWord: Bool
  ) {
    guard word.count > 0, isBeforeWord else {
      end(whole, body)
      return
    }
    lettersAfterDot = 0
    takePart(body)
  }

  private mutating func takePart(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    partsOfCompound += 1
    var part: [UInt8] = []
    word.take {
      part = Array($0)
      body($0)
    }
    if partsOfCompound <= Self.mostParts { compound += part }
  }

  /// Whether a dot stands after a single letter and before one.
  private mutating func isDotInAbbreviation(
    _ text: UnsafeBufferPointer<UInt8>, before index: Int
  ) -> Bool {
    guard lettersAfterDot == 1, word.count > 0, Self.isAlphabetic(lastLetter),
      isLetter(in: text, at: index)
    else { return false }
    var next = index
    guard Self.isAlphabetic(Self.scalar(in: text, at: &next)) else { return false }
    guard next < text.count else { return true }
    let after = letters[Self.scalar(in: text, at: &next)].kind
    return after == .gap
  }

  /// Whether a letter of a script with spaces, or a digit, stands in a place.
  private mutating func isLetter(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    var next = index
    return letters[Self.scalar(in: text, at: &next)].kind == .letters
  }

  private static func isAlphabetic(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  private mutating func endRun(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    pending.withUnsafeBufferPointer(body)
    pending = []
  }

  /// The scalar at an index, which is moved past it.
  private static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
    let byte = text[index]
    index += 1
    guard byte >= 0x80 else { return UInt32(byte) }
    var value = UInt32(byte) & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07)
    while index < text.count, text[index] & 0xC0 == 0x80 {
      value = value << 6 | UInt32(text[index] & 0x3F)
      index += 1
    }
    return value
  }
}
