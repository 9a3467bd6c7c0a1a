import DossierCore

/// What may not stand in a file of text: bytes that are not UTF-8, NUL and the other characters
/// that no page can hold, and the private-use characters U+F8E0–U+F8E7 and U+F8F0–U+F8FF, which stand
/// for what is withheld and, while a text is parsed, for signs of YAML.
enum TextFault {
  case notUTF8(Int)
  case null(Int)
  case control(Int)
  case privateUse(Int)

  /// The first of each kind in order of place; nothing is looked for after bytes that are not UTF-8.
  static func all(in bytes: [UInt8]) -> [TextFault] {
    bytes.withUnsafeBufferPointer { buffer in
      var scan = UTF8Scan(bytes: buffer)
      return scan.faults()
    }
  }

  func diagnostic(in file: SourceFile) -> Diagnostic {
    switch self {
    case .notUTF8(let offset):
      let byte = String(file.bytes[offset], radix: 16, uppercase: true)
      return Diagnostic(
        .notUTF8, at: file.span(offset..<offset + 1), "the byte 0x\(byte) here is not UTF-8",
        suggestion: "save the file as UTF-8")
    case .null(let offset):
      return Diagnostic(
        .nullCharacter, at: file.span(offset..<offset + 1), "a NUL character stands here",
        suggestion: "delete it; if there are many, save the file as UTF-8")
    case .control(let offset):
      let scalar = Self.scalar(in: file.bytes, at: offset)
      return Diagnostic(
        .controlCharacter, at: file.span(offset..<offset + UTF8.width(scalar)),
        "\(Self.name(scalar)) stands here, a character that no page can hold",
        suggestion: "delete it")
    case .privateUse(let offset):
      let value = 0xF800 + UInt32(file.bytes[offset + 2] & 0x3F) + 0xC0
      let code = String(value, radix: 16, uppercase: true)
      return Diagnostic(
        .privateUseCharacter, at: file.span(offset..<offset + 3),
        "the private-use character U+\(code) stands here; U+F8E0 to U+F8E7 and U+F8F0 to U+F8FF are not allowed",
        suggestion: "delete it, or write the character that is meant")
    }
  }

  private static func scalar(in bytes: [UInt8], at offset: Int) -> Unicode.Scalar {
    String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first ?? "\u{FFFD}"
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
