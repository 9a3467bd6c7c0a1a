extension String {
  /// The text of a run of Unicode scalars, in exactly the room it needs: `UnicodeScalarView` takes
  /// them one by one and grows as it goes, at a tenth of the speed.
  package init(scalars: ArraySlice<Unicode.Scalar>) {
    self = scalars.withUnsafeBufferPointer { String(scalars: $0) }
  }

  private init(scalars: UnsafeBufferPointer<Unicode.Scalar>) {
    // Without a branch, so that several are counted at once.
    var length = scalars.count
    for scalar in scalars {
      length &+=
        (scalar.value >= 0x80 ? 1 : 0) &+ (scalar.value >= 0x800 ? 1 : 0)
        &+ (scalar.value >= 0x1_0000 ? 1 : 0)
    }
    self.init(unsafeUninitializedCapacity: length) { buffer in
      guard length > scalars.count else {
        for index in 0..<length { buffer[index] = UInt8(truncatingIfNeeded: scalars[index].value) }
        return length
      }
      var end = 0
      for scalar in scalars { end = scalar.write(to: buffer, at: end) }
      return end
    }
  }

  /// Whether some bytes stand anywhere in the text.
  package func holds(_ part: StaticString) -> Bool {
    part.withUTF8Buffer { part in
      var rest = utf8[...]
      while let start = rest.firstIndex(of: part[0]) {
        rest = rest[start...]
        if rest.starts(with: part) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var utf8Length: Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x1_0000 ? 3 : 4
  }

  /// Writes the scalar as UTF-8 at an offset; answers with the offset after it.
  @inline(__always)
  fileprivate func write(to buffer: UnsafeMutableBufferPointer<UInt8>, at offset: Int) -> Int {
    guard value >= 0x80 else {
      buffer[offset] = UInt8(truncatingIfNeeded: value)
      return offset + 1
    }
    let length = utf8Length
    var rest = value
    for index in stride(from: length - 1, to: 0, by: -1) {
      buffer[offset + index] = 0x80 | UInt8(truncatingIfNeeded: rest & 0x3F)
      rest >>= 6
    }
    buffer[offset] =
      UInt8(truncatingIfNeeded: 0xF00 >> UInt32(length)) | UInt8(truncatingIfNeeded: rest)
    return offset + length
  }
}
