/// A growing run of UTF-8 bytes: the one thing that pages and fragments are written to.
package struct OutputBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  package mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ text: Substring) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }
  package mutating func append(_ whole: [UInt8]) { bytes.append(contentsOf: whole) }
  package mutating func append(_ buffer: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: buffer)
  }

  /// The decimal digits of a number.
  package mutating func append(_ number: Int) {
    if (0..<10).contains(number) {
      bytes.append(UInt8(ascii: "0") &+ UInt8(number))
    } else {
      append(String(number))
    }
  }

  /// Empties the buffer and keeps its memory.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  package var count: Int { bytes.count }

  /// The bytes without the room that a growing buffer has beyond them, for what is kept long.
  package var exactBytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      _ = buffer.initialize(fromContentsOf: bytes)
      count = bytes.count
    }
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
