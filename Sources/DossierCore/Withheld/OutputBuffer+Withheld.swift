import TextAnalysis

/// Marks in what is written: the one place where they become bars.
extension OutputBuffer {
  /// Puts U+2588, of as many bytes, in the place of each mark from an offset on.
  package mutating func barMarks(from start: Int = 0) {
    edit(from: start) { bytes in
      var offset = Self.nextMark(in: UnsafeBufferPointer(bytes), from: 0)
      while let place = offset {
        (bytes[place], bytes[place + 1], bytes[place + 2]) = (0xE2, 0x96, 0x88)
        offset = Self.nextMark(
          in: UnsafeBufferPointer(bytes), from: place + WithheldMark.byteCount)
      }
    }
  }

  /// Whether a mark stands anywhere from an offset on.
  package borrowing func holdsMark(from start: Int = 0) -> Bool {
    withBytes { Self.nextMark(in: $0, from: start) != nil }
  }

  /// Where the next mark stands, from an offset on.
  package static func nextMark(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var offset = start
    while let place = bytes.firstIndex(of: 0xEF, from: offset) {
      if WithheldMark.mark(in: bytes, at: place) != nil { return place }
      offset = place + 1
    }
    return nil
  }
}
