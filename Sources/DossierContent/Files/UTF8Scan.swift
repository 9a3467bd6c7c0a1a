/// One pass over the bytes of a file, eight at a time where they are ASCII.
struct UTF8Scan {
  let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var null: Int?
  private var privateUse: Int?

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
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
    return [
      null.map(TextFault.null), privateUse.map(TextFault.privateUse),
      illFormed.map(TextFault.notUTF8),
    ].compactMap { $0 }
  }

  private mutating func note(_ length: Int) {
    if length == 1, bytes[offset] == 0, null == nil { null = offset }
    if length == 3, privateUse == nil, bytes[offset] == 0xEF, bytes[offset + 1] == 0xA3,
      bytes[offset + 2] >= 0xB0
    {
      privateUse = offset
    }
  }

  /// Goes past words of eight ASCII bytes none of which is NUL.
  private mutating func skipASCII() {
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      guard word & 0x8080_8080_8080_8080 == 0, zeros == 0 else { return }
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
