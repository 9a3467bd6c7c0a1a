/// Where the word `withheld` stands in bytes, in whatever case.
package enum WithheldWord {
  package static let word = Array("withheld".utf8)

  /// The offset of the next one, at or after another (R. N. Horspool, 1980).
  package static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var offset = start
    while offset + word.count <= bytes.count {
      let last = bytes[offset + word.count - 1] | 0x20
      if last == word[word.count - 1],
        word.indices.allSatisfy({ bytes[offset + $0] | 0x20 == word[$0] })
      {
        return offset
      }
      offset += Int(steps[Int(last)])
    }
    return nil
  }

  /// How far the search may go on after a byte, in lower case, at the word's end.
  private static let steps: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    let place = word.dropLast().lastIndex(of: byte)
    return UInt8(word.count - 1 - (place ?? -1))
  }

  /// Whether the word and a bracket, in any form that a text can have it, stand in a line.
  static func isSuspicious(_ line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBufferPointer { line in
      next(in: line, from: 0) != nil && line.contains { brackets.contains($0) || $0 == 0xEF }
    }
  }

  /// With what a bracket, or an escape that stands for one, begins; U+FF3B begins with 0xEF.
  private static let brackets = ByteSet(of: "[&\\")
}
