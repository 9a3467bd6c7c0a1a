/// Bytes that were made once and wait to be written, in memory or on a shelf; parts share them.
package struct ShelvedBytes: Sendable {
  private enum Place: Sendable {
    case memory([UInt8])
    case file(of: Shelf, start: Int)
  }

  private let place: Place
  /// Half-open, of the whole.
  private let range: Range<Int>

  /// All of the bytes, in memory.
  package init(_ bytes: [UInt8]) {
    place = .memory(bytes)
    range = 0..<bytes.count
  }

  private init(_ place: Place, _ range: Range<Int>) {
    self.place = place
    self.range = range
  }

  package var count: Int { range.count }
  package var isEmpty: Bool { range.isEmpty }

  /// The part in a half-open range of these bytes.
  package func slice(_ part: Range<Int>) -> ShelvedBytes {
    let part = part.clamped(to: 0..<count)
    let start = range.lowerBound + part.lowerBound
    return ShelvedBytes(place, start..<start + part.count)
  }

  /// The same bytes, in the shelf's file if it takes them.
  package func shelved(on shelf: Shelf) -> ShelvedBytes {
    guard case .memory = place, let start = withBytes({ shelf.take($0) }) else { return self }
    return ShelvedBytes(.file(of: shelf, start: start), 0..<count)
  }

  /// Lends the bytes to `body`; they must not be kept.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch place {
    case .memory(let bytes):
      bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    case .file(let shelf, let start):
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { memory in
        shelf.read(from: start + range.lowerBound, into: memory)
        return body(UnsafeBufferPointer(memory))
      }
    }
  }
}

/// A text that waits to be written, in memory or on a shelf.
package enum ShelvedText: Sendable {
  case held(String)
  /// In UTF-8.
  case shelved(ShelvedBytes)

  package var text: String {
    switch self {
    case .held(let text): text
    case .shelved(let bytes): bytes.withBytes { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// How many bytes the text has in UTF-8; asks for none of them.
  package var size: Int {
    switch self {
    case .held(let text): text.utf8.count
    case .shelved(let bytes): bytes.count
    }
  }

  /// The same text, in the shelf's file if it takes it.
  package func shelved(on shelf: Shelf) -> ShelvedText {
    guard case .held(var text) = self, let start = text.withUTF8({ shelf.take($0) }) else {
      return self
    }
    return .shelved(ShelvedBytes(in: shelf, start: start, count: text.utf8.count))
  }
}

extension ShelvedBytes {
  fileprivate init(in shelf: Shelf, start: Int, count: Int) {
    self.init(.file(of: shelf, start: start), 0..<count)
  }
}
