/// One pass over the bytes of a file, eight at a time where they are ASCII.
struct UTF8Scan {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether U+000C may stand in it, which parts pages.
  let allowsPageBreaks: Bool
  private var offset = 0
  private var null: Int?
  private var control: Int?
  private var override: Int?
  private var privateUse: Int?

  init(bytes: UnsafeBufferPointer<UInt8>, allowsPageBreaks: Bool) {
    self.bytes = bytes
    self.allowsPageBreaks = allowsPageBreaks
  }

  mutating func faults() -> [TextFault] {
    var illFormed: Int?
    while offset < bytes.count {
      skipASCII()
      guard offset < bytes.count else { break }
      let length = sequenceLength()
      guard length > 0 else {
        illFormed = offset
        break
      }
      note(length)
      offset += length
    }
    return [null, control, override, privateUse].compactMap { $0.flatMap(fault) }
      + [illFormed.map(TextFault.notUTF8)].compactMap { $0 }
  }

  private func fault(at offset: Int) -> TextFault? {
    String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first.flatMap { RefusedCharacter($0) }.map { .refused($0, offset) }
  }

  private mutating func note(_ length: Int) {
    if length == 1, bytes[offset] == 0 {
      if null == nil { null = offset }
    } else if control == nil, isRefused(length) {
      control = offset
    }
    if length == 3, override == nil, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80,
      bytes[offset + 2] == 0xAD || bytes[offset + 2] == 0xAE
    {
      override = offset
    }
    if length == 3, privateUse == nil, bytes[offset] == 0xEF, bytes[offset + 1] == 0xA3,
      bytes[offset + 2] >= 0xB0 || bytes[offset + 2] < 0xA8 && bytes[offset + 2] >= 0xA0
    {
      privateUse = offset
    }
  }

  /// Whether the scalar here is one that neither HTML nor XML allows: a control character beside
  /// tab and line ends, or a noncharacter.
  private func isRefused(_ length: Int) -> Bool {
    let (first, second) = (bytes[offset], length > 1 ? bytes[offset + 1] : 0)
    let last = bytes[offset + length - 1]
    return switch length {
    case 1:
      first < 0x20
        ? first != 0x09 && first != 0x0A && first != 0x0D && !(allowsPageBreaks && first == 0x0C)
        : first == 0x7F
    case 2: first == 0xC2 && second < 0xA0
    case 3:
      first == 0xEF
        && (second == 0xB7 && (0x90...0xAF).contains(last) || second == 0xBF && last >= 0xBE)
    default: second & 0x0F == 0x0F && bytes[offset + 2] == 0xBF && last >= 0xBE
    }
  }

  /// Goes past words of eight ASCII bytes none of which is a control character.
  private mutating func skipASCII() {
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let high: UInt64 = 0x8080_8080_8080_8080
      // Bytes below 0x20, and 0x7F, set their highest bit in one of these.
      let controls = (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
      let found = (word | controls) & high
      guard found == 0 else {
        // What is carried from one byte to the next is carried upwards: the first found is one.
        offset += found.trailingZeroBitCount >> 3
        return
      }
      offset += 8
    }
  }

  /// The length of the well-formed sequence here (Unicode, table 3-7), or 0.
  private func sequenceLength() -> Int {
    switch bytes[offset] {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: hasTail(0x80...0xBF, count: 1) ? 2 : 0
    case 0xE0: hasTail(0xA0...0xBF, count: 2) ? 3 : 0
    case 0xED: hasTail(0x80...0x9F, count: 2) ? 3 : 0
    case 0xE1...0xEF: hasTail(0x80...0xBF, count: 2) ? 3 : 0
    case 0xF0: hasTail(0x90...0xBF, count: 3) ? 4 : 0
    case 0xF1...0xF3: hasTail(0x80...0xBF, count: 3) ? 4 : 0
    case 0xF4: hasTail(0x80...0x8F, count: 3) ? 4 : 0
    default: 0
    }
  }

  private func hasTail(_ second: ClosedRange<UInt8>, count: Int) -> Bool {
    guard offset + count < bytes.count, second.contains(bytes[offset + 1]) else { return false }
    return (offset + 1...offset + count).allSatisfy { bytes[$0] & 0xC0 == 0x80 }
  }
}
