/// The word that is being read, in memory that is used again for the next.
struct WordBuffer {
  private var bytes: [UInt8] = Array(repeating: 0, count: 64)
  private(set) var count = 0

  /// An ASCII letter in lower case, or a digit; 0 for all else.
  @inline(__always)
  static func folded(_ byte: UInt8) -> UInt8 {
    let lower = byte | 0x20
    if lower &- UInt8(ascii: "a") < 26 { return lower }
    return byte &- UInt8(ascii: "0") < 10 ? byte : 0
  }

  /// Adds ASCII letters and digits, in lower case.
  mutating func append(ascii letters: UnsafeBufferPointer<UInt8>) {
    reserve(letters.count)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for index in letters.indices { bytes[count + index] = Self.folded(letters[index]) }
    }
    count += letters.count
  }

  mutating func append(_ letters: ArraySlice<UInt8>) {
    reserve(letters.count)
    for letter in letters {
      bytes[count] = letter
      count += 1
    }
  }

  /// Hands the word over and begins the next.
  mutating func take(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    count = 0
  }

  private mutating func reserve(_ more: Int) {
    guard count + more > bytes.count else { return }
    bytes.append(contentsOf: repeatElement(0, count: count + more))
  }
}
