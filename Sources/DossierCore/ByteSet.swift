/// A set of ASCII bytes, asked in a few instructions.
package struct ByteSet: Equatable, Sendable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  package init() {}

  /// The bytes of an ASCII text.
  package init(of bytes: StaticString) {
    bytes.withUTF8Buffer { for byte in $0 { insert(byte) } }
  }

  /// Bytes from 128 are never held.
  @inlinable @inline(__always)
  package mutating func insert(_ byte: UInt8) {
    guard byte < 128 else { return }
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
  }

  @inlinable @inline(__always)
  package func contains(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }
}
