/// Reads the words of texts, folded, in order.
///
/// A word is a run of letters, digits and marks. Where a script doesn't part its words, every two
/// neighbouring letters are one, and the last letter of a run is one by itself, so that each letter
/// begins a word.
struct WordReader {
  private var letters = LetterTable()
  private var word = WordBuffer()
  /// The letter before, of a run of a script without spaces.
  private var pending: [UInt8] = []

  /// - Parameter text: valid UTF-8.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var index = 0
    while index < text.count {
      if text[index] < 0x80 {
        readASCII(text, at: &index, body)
      } else {
        read(letters[Self.scalar(in: text, at: &index)], body)
      }
    }
    end(body)
  }

  /// Reads on from an ASCII byte to the end of the run of letters that it begins, or past it where it
  /// is none.
  @inline(__always)
  private mutating func readASCII(
    _ text: UnsafeBufferPointer<UInt8>, at index: inout Int,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let start = index
    while index < text.count, WordBuffer.folded(text[index]) != 0 { index += 1 }
    if index == start {
      index += 1
      end(body)
    } else {
      if !pending.isEmpty { endRun(body) }
      word.append(ascii: UnsafeBufferPointer(rebasing: text[start..<index]))
    }
  }

  private mutating func read(
    _ letter: LetterTable.Letter, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    switch letter.kind {
    case .gap: end(body)
    case .nothing: break
    case .letters:
      if !pending.isEmpty { endRun(body) }
      word.append(letters.bytes[letter.range])
    case .unspaced:
      if word.count > 0 { word.take(body) }
      let bytes = letters.bytes[letter.range]
      if !pending.isEmpty { (pending + bytes).withUnsafeBufferPointer(body) }
      pending = Array(bytes)
    }
  }

  private mutating func end(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if word.count > 0 { word.take(body) }
    if !pending.isEmpty { endRun(body) }
  }

  private mutating func endRun(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    pending.withUnsafeBufferPointer(body)
    pending = []
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
}
