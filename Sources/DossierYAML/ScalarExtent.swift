/// Where a scalar ends in the file; Yams says only where it begins.
struct ScalarExtent {
  let bytes: [UInt8]
  /// The end of what is read, in bytes.
  let limit: Int

  /// After the closing quotation mark.
  func endOfQuoted(from start: Int, quote: UInt8) -> Int {
    var offset = start + 1
    while offset < limit {
      if bytes[offset] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 2
      } else if bytes[offset] == quote {
        guard quote == UInt8(ascii: "'"), offset + 1 < limit, bytes[offset + 1] == quote else {
          return offset + 1
        }
        offset += 2
      } else {
        offset += 1
      }
    }
    return limit
  }

  /// After the last character that is not white space; in plain and block text all of those stand
  /// in the file as they stand in the value.
  func endOfUnquoted(from start: Int, text: String) -> Int {
    var offset = start
    var end = start
    for byte in text.utf8 where !Self.isSpace(byte) {
      while offset < limit, bytes[offset] != byte { offset += 1 }
      guard offset < limit else { return end }
      offset += 1
      end = offset
    }
    return end
  }

  /// The start of the line after the one on which a block's `|` or `>` stands.
  func startOfBlock(from start: Int) -> Int {
    var offset = start
    while offset < limit, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    return min(offset + 1, limit)
  }

  /// After the closing bracket of a `[list]` or `{mapping}` whose last item ends at an offset.
  func endOfFlow(after offset: Int) -> Int {
    var offset = offset
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "]"), UInt8(ascii: "}"): return offset + 1
      case UInt8(ascii: "#"): offset = startOfBlock(from: offset)
      default: offset += 1
      }
    }
    return limit
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
