/// Reads the letters of a text, in UTF-8, with the gaps between them.
///
/// Bytes that UTF-8 never has are marks which `Undisguising` leaves.
struct LetterReader {
  enum Mark {
    static let joint: UInt8 = 0xFF
    static let space: UInt8 = 0xFE
    static let nameBegins: UInt8 = 0xFB
    static let nameEnds: UInt8 = 0xFC
  }

  private var table = LetterTable()
  private(set) var read: [FoldedLetter] = []
  /// Where each letter stands, as half-open ranges of bytes; empty unless they are asked for.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []

  mutating func letters(of text: UnsafeBufferPointer<UInt8>) -> [FoldedLetter] {
    scan(text, isInName: false, tracks: false)
    return read
  }

  mutating func scan(_ text: UnsafeBufferPointer<UInt8>, isInName: Bool, tracks: Bool) {
    read.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    read.reserveCapacity(text.count)
    var gap = FoldedLetter.Gap.none
    var isAfterHyphen = false
    var isInName = isInName
    var index = 0
    while index < text.count {
      let start = index
      let (value, length) = Self.scalar(text, at: index)
      index += length
      if value >= 0x11_0000 {
        switch UInt8(truncatingIfNeeded: value & 0xFF) {
        case Mark.joint: gap = max(gap, .joint)
        case Mark.nameBegins: isInName = true
        case Mark.nameEnds: isInName = false
        default: (gap, isAfterHyphen) = (.space, false)
        }
        continue
      }
      let entry = table.entry(value)
      switch LetterTable.meaning(entry) {
      case .one:
        read.append(LetterTable.letter(entry).with(gap, inName: isInName))
        if tracks { note(start..<index) }
        (gap, isAfterHyphen) = (.none, false)
      case .several:
        for letter in table.expansion(entry) {
          read.append(letter.with(gap, inName: isInName))
          if tracks { note(start..<index) }
          gap = .none
        }
        isAfterHyphen = false
      case .hyphen:
        isAfterHyphen = gap < .space
        gap = max(gap, .joint)
      case .joint: gap = max(gap, .joint)
      case .nothing: break
      case .space, .unknown:
        // A word that was parted at a line's end goes on after white space.
        if isAfterHyphen, value <= 0x20 || value == 0xA0 || value == 0x2028 { continue }
        (gap, isAfterHyphen) = (.space, false)
      }
    }
  }

  private mutating func note(_ range: Range<Int>) {
    starts.append(Int32(clamping: range.lowerBound))
    ends.append(Int32(clamping: range.upperBound))
  }

  /// The scalar at an offset of well-formed UTF-8 and its length; of a byte that UTF-8 never has,
  /// 0x110000 and the byte.
  @inline(__always)
  private static func scalar(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (UInt32, Int) {
    let first = text[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= text.count else { return (0x11_0000 | UInt32(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in index + 1..<index + length { value = value << 6 | UInt32(text[next] & 0x3F) }
    return (value, length)
  }
}
