import DossierCore

/// A key longer than YAML allows one on the line of its colon: 1,024 characters (YAML 1.2.2, 7.4.2),
/// which libyaml reports as something else, since it has by then forgotten that a key began.
struct LongKey {
  static let longest = 1_024

  /// Half-open, in bytes of the file.
  let range: Range<Int>

  /// The key whose line holds an offset; nil where the line's first key is no longer than allowed,
  /// or no colon ends it.
  init?(at offset: Int, in file: SourceFile, within whole: Range<Int>) {
    let line = file.lineRange(at: offset).clamped(to: whole)
    let bytes = file.bytes
    guard let start = line.first(where: { !Self.opening.contains(bytes[$0]) }),
      let end = Self.end(of: bytes[start..<line.upperBound])
    else { return nil }
    let scalars = bytes[start..<end].count { $0 & 0xC0 != 0x80 }
    guard scalars > Self.longest else { return nil }
    range = start..<end
  }

  /// What may stand before a key on its line: indentation, the sign of an item, open brackets.
  private static let opening = Array(" -?[{".utf8)

  /// Where the colon stands that ends a key: one after its quotation marks, or before a space or
  /// the line's end.
  private static func end(of text: ArraySlice<UInt8>) -> Int? {
    var index = text.startIndex
    if let quote = text.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = text.dropFirst().firstIndex(of: quote) else { return nil }
      index = close + 1
    }
    return text[index...].indices.first { place in
      text[place] == UInt8(ascii: ":")
        && (place + 1 == text.endIndex || text[place + 1] <= UInt8(ascii: " "))
    }
  }
}
