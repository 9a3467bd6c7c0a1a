#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The first index at or after another at which a byte stands, looked for many bytes at a time.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

extension [UInt8] {
  /// The first index in a range at which a byte stands, looked for many bytes at a time.
  package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[..<range.upperBound])
        .firstIndex(of: byte, from: range.lowerBound)
    }
  }
}
