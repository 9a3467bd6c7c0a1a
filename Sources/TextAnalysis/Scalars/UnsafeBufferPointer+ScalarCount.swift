extension UnsafeBufferPointer<UInt8> {
  /// How many Unicode scalars well-formed UTF-8 holds.
  package var scalarCount: Int {
    let raw = UnsafeRawBufferPointer(self)
    var continuations = 0
    var offset = 0
    while offset + 8 <= raw.count {
      // Eight bytes at once; each of the eight sums has room for 255.
      var sums: UInt64 = 0
      for _ in 0..<Swift.min(255, (raw.count - offset) / 8) {
        let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        sums &+= word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
        offset += 8
      }
      let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ (sums >> 8 & 0x00FF_00FF_00FF_00FF)
      continuations += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    for byte in self[offset...] where byte & 0xC0 == 0x80 { continuations += 1 }
    return count - continuations
  }
}
