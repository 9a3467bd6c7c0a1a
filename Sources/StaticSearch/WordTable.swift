/// Words, each numbered in the order in which it was first met.
struct WordTable: Sendable {
  private(set) var words = WordList()
  /// Open addressing, as many slots as a power of two: 0, or the upper half of a word's hash above
  /// its number and 1.
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)

  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> 32 == 0 {
        let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
        if equals(number, word) { return number }
      }
      slot = (slot + 1) & mask
    }
    words.append(word)
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(words.count)
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  private func equals(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = words.range(number)
    guard range.count == word.count else { return false }
    return words.bytes.withUnsafeBufferPointer { bytes in
      for index in word.indices where bytes[range.lowerBound + index] != word[index] {
        return false
      }
      return true
    }
  }

  private mutating func grow() {
    var larger: [UInt64] = Array(repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for number in 0..<words.count {
      let hash = words.bytes.withUnsafeBufferPointer {
        Self.hash(UnsafeBufferPointer(rebasing: $0[words.range(number)]))
      }
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }
    slots = larger
  }

  /// Eight bytes at a time by a multiplication, folded (after wyhash).
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(word.count)
    var part: UInt64 = 0
    for index in word.indices {
      part = part << 8 | UInt64(word[index])
      if index & 7 == 7 {
        hash = mixed(hash ^ part)
        part = 0
      }
    }
    return mixed(hash ^ part)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
