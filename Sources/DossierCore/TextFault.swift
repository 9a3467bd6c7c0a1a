/// What may not stand in a file of text: bytes that are not UTF-8, and characters that are refused.
package enum TextFault {
  case notUTF8(Int)
  case refused(RefusedCharacter, Int)

  /// The first of each kind in order of place; nothing is looked for after bytes that are not UTF-8.
  ///
  /// - Parameter allowsPageBreaks: whether U+000C may stand there, as in text that was copied from pages.
  package static func all(
    in bytes: [UInt8], allowsPageBreaks: Bool = false
  ) -> [TextFault] {
    bytes.withUnsafeBufferPointer { buffer in
      var scan = UTF8Scan(bytes: buffer, allowsPageBreaks: allowsPageBreaks)
      return scan.faults()
    }
  }

  /// Whether it shows words in another order: what others wrote may do so.
  package var isOverride: Bool {
    if case .refused(.override, _) = self { true } else { false }
  }

  package func diagnostic(in file: SourceFile) -> Diagnostic {
    switch self {
    case .notUTF8(let offset):
      let byte = String(file.bytes[offset], radix: 16, uppercase: true)
      return Diagnostic(
        .notUTF8, at: file.span(offset..<offset + 1), "the byte 0x\(byte) here is not UTF-8",
        suggestion: "save the file as UTF-8")
    case .refused(let character, let offset):
      return character.diagnostic(.itself, at: file.span(offset..<offset + character.width))
    }
  }
}

extension RefusedCharacter {
  /// In bytes of UTF-8.
  fileprivate var width: Int {
    switch self {
    case .null, .unassigned: 1
    case .control(let scalar), .override(let scalar), .privateUse(let scalar): UTF8.width(scalar)
    }
  }
}

extension [UInt8] {
  /// The text without U+202D and U+202E, which in others' words mean nothing, and without what ends
  /// them or nothing else.
  package var withoutOverrides: [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(count)
    var open = OpenDirections()
    var isLineEmpty = true
    var index = 0
    while index < count {
      if let control = control(at: index) {
        if open.keeps(control) { kept += self[index..<index + 3] }
        index += 3
        continue
      }
      if self[index] == UInt8(ascii: "\n") {
        // What is open ends with its paragraph.
        if isLineEmpty { open.closed() }
        isLineEmpty = true
      } else if self[index] > UInt8(ascii: " ") {
        isLineEmpty = false
      }
      kept.append(self[index])
      index += 1
    }
    return kept
  }

  /// The control of direction that begins at an index: all are of three bytes.
  private func control(at index: Int) -> Unicode.Scalar? {
    guard self[index] == 0xE2, index + 2 < count, self[index + 1] & 0xFE == 0x80,
      self[index + 2] & 0xC0 == 0x80
    else { return nil }
    let value = 0x2000 | UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F)
    return Unicode.Scalar(value).flatMap { DirectionControl($0) == nil ? nil : $0 }
  }
}
