import DossierCore

/// Characters written as escapes in a value between double quotation marks (YAML 1.2.2, 5.7).
enum YAMLEscapes {
  struct Escape {
    let scalar: Unicode.Scalar
    /// Half-open, in the file's bytes, the backslash first.
    let range: Range<Int>
  }

  /// Those that give a number: `\x1B`, `\u202E`, `\U0000202E`.
  static func all(in bytes: [UInt8], _ range: Range<Int>) -> [Escape] {
    var found: [Escape] = []
    var index = range.lowerBound
    let end = min(range.upperBound, bytes.count)
    while index + 1 < end {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let digits = digits(of: bytes[index + 1])
      let text = bytes[min(index + 2, end)..<min(index + 2 + digits, end)]
      let name = "x" + String(decoding: text, as: UTF8.self)
      if digits > 0, text.count == digits, let scalar = Unicode.Scalar(reference: name) {
        found.append(Escape(scalar: scalar, range: index..<index + 2 + digits))
      }
      index += 2
    }
    return found
  }

  private static func digits(of letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: 0
    }
  }
}
