/// A growing run of UTF-8 bytes: the one thing that pages and fragments are written to.
///
/// It alone owns its memory, and can't be copied, so that appending asks for nothing but room: an
/// array asks each time whether it is shared, which costs a page of many short texts more than
/// their bytes do.
package struct OutputBuffer: ~Copyable, @unchecked Sendable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes were appended.
  package private(set) var count = 0

  package init(capacity: Int = 0) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  package mutating func append(_ text: Substring) {
    var text = text
    text.withUTF8 { append($0) }
  }

  package mutating func append(_ slice: ArraySlice<UInt8>) {
    slice.withUnsafeBufferPointer { append($0) }
  }

  package mutating func append(_ whole: [UInt8]) { whole.withUnsafeBufferPointer { append($0) } }

  package mutating func append(_ other: borrowing OutputBuffer) {
    other.withBytes { append($0) }
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    room(for: 1).pointee = byte
    count += 1
  }

  @inline(__always)
  package mutating func append(_ buffer: UnsafeBufferPointer<UInt8>) {
    guard let first = buffer.baseAddress else { return }
    room(for: buffer.count).update(from: first, count: buffer.count)
    count += buffer.count
  }

  /// The decimal digits of a number.
  package mutating func append(_ number: Int) {
    if (0..<10).contains(number) {
      append(UInt8(ascii: "0") &+ UInt8(number))
    } else {
      append(String(number))
    }
  }

  /// Appends as many bytes as `write` says that it wrote, `most` at the most.
  @inline(__always)
  package mutating func append(
    atMost most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int
  ) {
    count += write(room(for: most))
  }

  /// Empties the buffer and keeps its memory.
  package mutating func removeAll() { count = 0 }

  /// Takes off all but the first bytes.
  package mutating func truncate(to count: Int) { self.count = min(self.count, max(0, count)) }

  /// Lends the bytes from an offset on, to be changed in their place; they must not be kept.
  mutating func edit(from offset: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    guard offset < count else { return }
    body(UnsafeMutableBufferPointer(start: start + offset, count: count - offset))
  }

  /// Lends the bytes to `body`; they must not be kept.
  package borrowing func withBytes<Result, Failure>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// A copy of the bytes, for what is kept long: it has no room beyond them.
  package var bytes: [UInt8] { withBytes { Array($0) } }
  package var last: UInt8? { count > 0 ? start[count - 1] : nil }
  package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Where the next bytes go, with room for so many.
  @inline(__always)
  private mutating func room(for more: Int) -> UnsafeMutablePointer<UInt8> {
    if capacity - count < more { grow(to: count + more) }
    return start + count
  }

  @inline(never)
  private mutating func grow(to least: Int) {
    capacity = max(least, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

extension OutputBuffer {
  /// Puts bytes in before an offset.
  package mutating func insert(_ bytes: [UInt8], at offset: Int) {
    guard (0...count).contains(offset) else { return }
    let tail = withBytes { Array($0[offset...]) }
    truncate(to: offset)
    append(bytes)
    append(tail)
  }
}
