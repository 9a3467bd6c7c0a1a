/// Reads the words of texts, folded, in order; keeps what it has learnt of each scalar.
///
/// A word is a run of letters, digits and marks. Where a script doesn't part its words, every two
/// neighbouring letters are one, and the last letter of a run is one by itself, so that each letter
/// begins a word.
struct WordReader {
  private var known: [UInt32: SearchLetter] = [:]
  private var word: [UInt8] = []
  /// The letter before, of a run of a script without spaces.
  private var pending: [UInt8] = []

  /// - Parameter text: valid UTF-8.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (borrowing [UInt8]) -> Void
  ) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        let folded = Self.ascii[Int(byte)]
        if folded == 0 {
          end(body)
        } else {
          if !pending.isEmpty { endRun(body) }
          word.append(folded)
        }
      } else {
        let scalar = Self.scalar(in: text, at: &index)
        read(letter(scalar), body)
      }
    }
    end(body)
  }

  private mutating func read(_ letter: SearchLetter, _ body: (borrowing [UInt8]) -> Void) {
    switch letter {
    case .gap: end(body)
    case .nothing: break
    case .letters(let letters):
      if !pending.isEmpty { endRun(body) }
      word += letters
    case .unspaced(let letters):
      if !word.isEmpty { endWord(body) }
      if !pending.isEmpty { body(pending + letters) }
      pending = letters
    }
  }

  private mutating func end(_ body: (borrowing [UInt8]) -> Void) {
    if !word.isEmpty { endWord(body) }
    if !pending.isEmpty { endRun(body) }
  }

  private mutating func endWord(_ body: (borrowing [UInt8]) -> Void) {
    body(word)
    word.removeAll(keepingCapacity: true)
  }

  private mutating func endRun(_ body: (borrowing [UInt8]) -> Void) {
    body(pending)
    pending = []
  }

  private mutating func letter(_ scalar: UInt32) -> SearchLetter {
    if let letter = known[scalar] { return letter }
    let letter = Unicode.Scalar(scalar).map { SearchLetter($0) } ?? .gap
    known[scalar] = letter
    return letter
  }

  private static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
    let byte = text[index]
    index += 1
    var value = UInt32(byte) & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07)
    while index < text.count, text[index] & 0xC0 == 0x80 {
      value = value << 6 | UInt32(text[index] & 0x3F)
      index += 1
    }
    return value
  }

  /// Each ASCII letter in lower case and each digit; 0 for all else.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) | 0x20
    default: 0
    }
  }
}
