extension [Unicode.Scalar] {
  /// Decodes UTF-8: one scalar for each byte that begins one.
  package mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] < 0x80 { end += 1 }
      if end > index {
        append(ascii: UnsafeBufferPointer(rebasing: bytes[index..<end]))
        index = end
        continue
      }
      let byte = bytes[index]
      index += 1
      if byte >= 0xC0 {
        var value = UInt32(byte) & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07)
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 {
          value = value << 6 | UInt32(bytes[index] & 0x3F)
          index += 1
        }
        append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
  }

  /// As one piece: scalar by scalar, an array asks each time whether there is room.
  private mutating func append(ascii bytes: UnsafeBufferPointer<UInt8>) {
    withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: bytes.count) { piece in
      for index in 0..<bytes.count {
        piece.initializeElement(at: index, to: Unicode.Scalar(bytes[index]))
      }
      append(contentsOf: UnsafeBufferPointer(piece))
    }
  }
}
