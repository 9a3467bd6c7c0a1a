import DossierCore

/// The bracket before the word `withheld`, written plainly or as a reference or escape.
struct WithheldOpening {
  /// Where it begins.
  let start: Int
  /// Whether it is `[`, with nothing between it and the word.
  let isPlain: Bool

  /// nil where no bracket stands before the word. White space, quotation marks and marks of emphasis
  /// between the two are passed over.
  init?(before word: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var end = word
    while end > max(0, word - Self.reach) {
      if Self.between.contains(bytes[end - 1]) {
        end -= 1
      } else if end > 1, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        // A no-break space.
        end -= 2
      } else {
        break
      }
    }
    guard end > 0 else { return nil }
    if bytes[end - 1] == UInt8(ascii: "[") {
      start = end - 1
      isPlain = end == word
      return
    }
    let before = bytes[max(0, end - Self.reach)..<end]
    guard let length = Self.forms.lazy.compactMap({ $0(before) }).first else { return nil }
    start = end - length
    isPlain = false
  }

  private static let reach = 32
  private static let between = ByteSet(of: " \t\r\n>*_~`\"'")

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// How many bytes at the end of some make a bracket, in each form but the plain one.
  private static let forms: [@Sendable (Bytes) -> Int?] = [
    { bytes in
      let wide: [UInt8] = [0xEF, 0xBC, 0xBB]
      return bytes.suffix(3).elementsEqual(wide) ? 3 : nil
    },
    { bytes in
      guard bytes.last == UInt8(ascii: ";"), let start = bytes.lastIndex(of: UInt8(ascii: "&"))
      else {
        return nil
      }
      let name = bytes[(start + 1)...].dropLast().map { $0 | 0x20 }
      return isBracket(reference: name) ? bytes.endIndex - start : nil
    },
    { bytes in
      guard let start = bytes.lastIndex(of: UInt8(ascii: "\\")) else { return nil }
      let escape = bytes[(start + 1)...].map { $0 | 0x20 }
      guard let first = escape.first, "xu".utf8.contains(first) else { return nil }
      let digits = escape.dropFirst().drop { $0 == UInt8(ascii: "0") }
      return digits.elementsEqual("5b".utf8) ? bytes.endIndex - start : nil
    },
  ]

  /// - Parameter reference: what stands between `&` and `;`, in lower case (`#` is none of a letter's
  ///   case, and stays).
  private static func isBracket(reference: [UInt8]) -> Bool {
    if reference.elementsEqual("lbrack".utf8) || reference.elementsEqual("lsqb".utf8) {
      return true
    }
    guard reference.first == UInt8(ascii: "#") else { return false }
    let isHexadecimal = reference.dropFirst().first == UInt8(ascii: "x")
    let digits = reference.dropFirst(isHexadecimal ? 2 : 1).drop { $0 == UInt8(ascii: "0") }
    return digits.elementsEqual((isHexadecimal ? "5b" : "91").utf8)
  }
}
