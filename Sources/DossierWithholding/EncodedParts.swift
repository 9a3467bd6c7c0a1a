/// What a text holds in an encoding of letters: `data:` addresses and the parts of mail in base64
/// (RFC 4648), and quoted-printable (RFC 2045), also within the headers of mail (RFC 2047).
struct EncodedParts {
  private(set) var parts: [[UInt8]] = []
  /// Whether the last part goes on where the text ends.
  private(set) var isCut = false
  private let text: UnsafeBufferPointer<UInt8>
  private var isQuotedRead = false
  /// Where the empty line ends that was found last; beyond the text where there is none.
  private var emptyLineEnd = 0

  /// - Parameter goesOn: whether the text begins in the midst of a part in base64.
  init(in text: UnsafeBufferPointer<UInt8>, goesOn: Bool = false) {
    self.text = text
    if goesOn {
      // Nobody knows where a group of four letters begins.
      for start in 0..<min(4, text.count) { addBase64(from: start) }
    }
    var index = 0
    while index < text.count { index = part(at: index) ?? index + 1 }
  }

  /// Reads what begins at an offset, if anything does, and gives where to read on.
  private mutating func part(at index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: "b"), UInt8(ascii: "B"):
      return Self.holds("base64", text, at: index) ? base64(after: index + 6) : nil
    case UInt8(ascii: "q"), UInt8(ascii: "Q"):
      guard !isQuotedRead, Self.holds("quoted-printable", text, at: index) else { return nil }
      // All that follows is read so at once.
      isQuotedRead = true
      add(Self.quotedPrintable(text[min(text.count, index + 16)...]))
      return nil
    case UInt8(ascii: "="): return encodedWord(at: index)
    default: return nil
    }
  }

  private mutating func add(_ part: [UInt8]) {
    if part.count > 1 { parts.append(part) }
  }

  private static func holds(
    _ word: StaticString, _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= text.count else { return false }
    return (0..<count).allSatisfy {
      let byte = text[index + $0]
      return (byte.isASCIILetter ? byte | 0x20 : byte) == word.utf8Start[$0]
    }
  }

  // MARK: Base64

  /// Reads what follows the word: a comma and the letters, or the rest of a header and then a part of a
  /// mail; gives the offset from which to read on.
  private mutating func base64(after index: Int) -> Int {
    var start = index
    while start < text.count, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    if start < text.count, text[start] == UInt8(ascii: ",") { return addBase64(from: start + 1) }
    if Self.holds("%2c", text, at: start) { return addBase64(from: start + 3) }
    return bodyStart(after: index).map { addBase64(from: $0) } ?? index
  }

  /// In bytes: no header of a part of mail is longer.
  private static let longestHead = 8192

  /// Where the first empty line after an offset ends.
  private mutating func bodyStart(after index: Int) -> Int? {
    if emptyLineEnd <= index { emptyLineEnd = nextEmptyLine(after: index) }
    return emptyLineEnd - index <= Self.longestHead && emptyLineEnd <= text.count
      ? emptyLineEnd : nil
  }

  private func nextEmptyLine(after index: Int) -> Int {
    var isEmpty = false
    for place in min(index, text.count)..<text.count {
      switch text[place] {
      case 0x0A where isEmpty: return place + 1
      case 0x0A: isEmpty = true
      case 0x0D: break
      default: isEmpty = false
      }
    }
    return text.count + 1
  }

  @discardableResult
  private mutating func addBase64(from start: Int) -> Int {
    var bytes: [UInt8] = []
    var (value, bits) = (UInt32(0), 0)
    var index = start
    while index < text.count {
      var byte = text[index]
      var length = 1
      if byte == UInt8(ascii: "%"), index + 2 < text.count,
        let high = text[index + 1].hexadecimalValue, let low = text[index + 2].hexadecimalValue
      {
        (byte, length) = (high << 4 | low, 3)
      } else if byte == UInt8(ascii: "\\"), index + 1 < text.count {
        // `\/` of JSON and `\n` of scripts.
        let next = text[index + 1]
        (byte, length) = (next == UInt8(ascii: "/") ? next : 0x20, 2)
      }
      if let digit = Self.value(of: byte) {
        value = (value & 0x3FFF) << 6 | UInt32(digit)
        bits += 6
        if bits >= 8 {
          bits -= 8
          bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
        }
      } else if byte > 0x20 {
        break
      }
      index += length
    }
    if index >= text.count { isCut = true }
    add(bytes)
    return max(index, start)
  }

  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  // MARK: Quoted-printable

  /// The text without its encoding: what is not encoded stays as it is.
  private static func quotedPrintable(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, isWord: Bool = false
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      guard byte == UInt8(ascii: "=") else {
        bytes.append(isWord && byte == UInt8(ascii: "_") ? 0x20 : byte)
        index += 1
        continue
      }
      if index + 2 < text.endIndex, let high = text[index + 1].hexadecimalValue,
        let low = text[index + 2].hexadecimalValue
      {
        bytes.append(high << 4 | low)
        index += 3
        continue
      }
      // A line that goes on.
      var end = index + 1
      while end < text.endIndex, text[end] != 0x0A, text[end] <= 0x20 { end += 1 }
      if end < text.endIndex, text[end] == 0x0A {
        index = end + 1
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    return bytes
  }

  /// `=?utf-8?B?…?=` and `=?utf-8?Q?…?=`, with those that follow it; gives where they end.
  private mutating func encodedWord(at start: Int) -> Int? {
    var part: [UInt8] = []
    var end: Int?
    var next = start
    while let word = Self.encodedWord(text, at: next) {
      part += word.bytes
      end = word.end
      next = word.end
      while next < text.count, text[next] <= 0x20 { next += 1 }
    }
    add(part)
    return end
  }

  private static func encodedWord(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (bytes: [UInt8], end: Int)? {
    guard start + 1 < text.count, text[start] == UInt8(ascii: "="),
      text[start + 1] == UInt8(ascii: "?")
    else { return nil }
    let rest = text[(start + 2)...].prefix(1000)
    let fields = rest.split(
      separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4, fields[1].count == 1, fields[3].first == UInt8(ascii: "="),
      fields[2].allSatisfy({ $0 > 0x20 })
    else { return nil }
    let end = fields[3].startIndex + 1
    switch fields[1].first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "b"):
      let inner = EncodedParts(base64: UnsafeBufferPointer(rebasing: fields[2]))
      return (inner.parts.first ?? [], end)
    case UInt8(ascii: "q"): return (quotedPrintable(fields[2], isWord: true), end)
    default: return nil
    }
  }

  private init(base64 text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    addBase64(from: 0)
  }
}
