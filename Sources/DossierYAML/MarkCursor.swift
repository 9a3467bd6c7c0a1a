import Yams

/// Turns Yams' marks, lines and columns in Unicode scalars, into offsets in bytes.
///
/// It goes forward only as far as each mark needs, so a document whose marks are asked for in
/// order is walked once.
struct MarkCursor {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private var offset: Int
  private var line = 1
  private var column = 1

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range.clamped(to: 0..<bytes.count)
    offset = self.range.lowerBound
  }

  /// The offset at which a mark stands; the end of the range for one beyond it.
  mutating func offset(of mark: Mark) -> Int {
    if (mark.line, mark.column) < (line, column) {
      (offset, line, column) = (range.lowerBound, 1, 1)
    }
    while offset < range.upperBound, (line, column) < (mark.line, mark.column) { step() }
    return offset
  }

  private mutating func step() {
    let length = breakLength
    if length > 0 {
      offset += length
      line += 1
      column = 1
      return
    }
    repeat { offset += 1 } while offset < range.upperBound && bytes[offset] & 0xC0 == 0x80
    column += 1
  }

  /// The length of the line break here, or 0: libyaml ends lines as YAML 1.1 did, also at U+0085,
  /// U+2028 and U+2029.
  private var breakLength: Int {
    switch bytes[offset] {
    case 0x0A: 1
    case 0x0D: byte(1) == 0x0A ? 2 : 1
    case 0xC2: byte(1) == 0x85 ? 2 : 0
    case 0xE2: byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: 0
    }
  }

  private func byte(_ distance: Int) -> UInt8? {
    offset + distance < range.upperBound ? bytes[offset + distance] : nil
  }
}
