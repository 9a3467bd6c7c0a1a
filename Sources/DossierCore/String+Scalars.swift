extension String {
  /// The text of a run of Unicode scalars, in exactly the room it needs: `UnicodeScalarView` takes
  /// them one by one and grows as it goes, at a tenth of the speed.
  package init(scalars: ArraySlice<Unicode.Scalar>) {
    var length = 0
    for scalar in scalars { length += scalar.utf8Length }
    self.init(unsafeUninitializedCapacity: length) { buffer in
      var end = 0
      for scalar in scalars { end = scalar.write(to: buffer, at: end) }
      return end
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
