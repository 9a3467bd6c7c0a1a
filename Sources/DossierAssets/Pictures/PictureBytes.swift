/// Bytes that are read where they are asked for: of an open file, or of an array.
package protocol PictureSource {
  var count: Int { get }

  /// The bytes of a range that lies within; nil where they cannot be read.
  func read(_ range: Range<Int>) -> [UInt8]?
}

extension [UInt8]: PictureSource {
  package func read(_ range: Range<Int>) -> [UInt8]? { Array(self[range]) }
}

/// A picture's bytes as they are parsed: from first to last, with a window of them in memory.
struct PictureBytes<Source: PictureSource> {
  /// How many bytes are in memory at a time.
  private static var windowLength: Int { 1 << 16 }

  private let source: Source
  private var window: [UInt8] = []
  private var windowStart = 0
  /// Whether something lay within and could not be read.
  private(set) var isUnreadable = false

  init(_ source: Source) { self.source = source }

  var count: Int { source.count }

  /// The bytes of a range; nil where it does not lie within or they cannot be read.
  mutating func bytes(_ range: Range<Int>) -> [UInt8]? {
    guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
    guard range.count <= Self.windowLength else { return read(range) }
    guard hold(range) else { return nil }
    return Array(window[(range.lowerBound - windowStart)..<(range.upperBound - windowStart)])
  }

  mutating func byte(at offset: Int) -> UInt8? {
    guard offset >= 0, offset < count, hold(offset..<(offset + 1)) else { return nil }
    return window[offset - windowStart]
  }

  /// The number that stands somewhere, its first byte the greatest, as in JPEG and PNG.
  mutating func bigEndian(at offset: Int, length: Int) -> Int? {
    let (end, isBeyond) = offset.addingReportingOverflow(length)
    guard !isBeyond, length <= 4, let bytes = bytes(offset..<end) else { return nil }
    return bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// The number that stands somewhere, its last byte the greatest, as in WebP.
  mutating func littleEndian(at offset: Int) -> Int? {
    bytes(offset..<(offset + 4)).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }

  /// Where a byte stands next; nil where it stands nowhere from there on.
  mutating func first(_ byte: UInt8, from start: Int) -> Int? {
    var start = start
    while start < count {
      guard hold(start..<(start + 1)) else { return nil }
      if let index = window[(start - windowStart)...].firstIndex(of: byte) {
        return windowStart + index
      }
      start = windowStart + window.count
    }
    return nil
  }

  private mutating func hold(_ range: Range<Int>) -> Bool {
    let held = windowStart..<(windowStart + window.count)
    if held.lowerBound <= range.lowerBound, range.upperBound <= held.upperBound { return true }
    let end = min(count, range.lowerBound + Self.windowLength)
    guard let read = read(range.lowerBound..<end) else { return false }
    (window, windowStart) = (read, range.lowerBound)
    return true
  }

  private mutating func read(_ range: Range<Int>) -> [UInt8]? {
    guard let bytes = source.read(range), bytes.count == range.count else {
      isUnreadable = true
      return nil
    }
    return bytes
  }
}
