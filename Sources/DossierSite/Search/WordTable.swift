/// Words, each numbered in the order in which it was first met.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Open addressing: the number of a word and 1, or 0; as many as a power of two.
  private var slots: [UInt32] = Array(repeating: 0, count: 1024)

  var count: Int { ends.count }

  func word(_ number: Int) -> ArraySlice<UInt8> { bytes[start(number)..<ends[number]] }

  func hash(_ number: Int) -> UInt64 { hashes[number] }

  private func start(_ number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  mutating func number(of word: borrowing [UInt8]) -> Int {
    word.withUnsafeBufferPointer { number(of: $0, hash: Self.hash($0)) }
  }

  /// Numbers each word of another table here.
  mutating func numbers(of other: WordTable) -> [Int] {
    other.bytes.withUnsafeBufferPointer { bytes in
      (0..<other.count).map { number in
        let word = UnsafeBufferPointer(rebasing: bytes[other.start(number)..<other.ends[number]])
        return self.number(of: word, hash: other.hashes[number])
      }
    }
  }

  private mutating func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, equals(number, word) { return number }
      slot = (slot + 1) & mask
    }
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func equals(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = start(number)
    guard ends[number] - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// FNV-1a, with its upper half mixed in.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
