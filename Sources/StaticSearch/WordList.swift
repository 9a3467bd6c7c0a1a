/// Words one after another in one run of bytes, each known by its number.
struct WordList: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int32] = []

  var count: Int { ends.count }

  /// Where a word's bytes are.
  func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  mutating func append(_ word: some Collection<UInt8>) {
    bytes.append(contentsOf: word)
    ends.append(Int32(bytes.count))
  }

  /// Adds a word with its scalars in the opposite order.
  mutating func append(reversed word: ArraySlice<UInt8>) {
    var end = word.endIndex
    while end > word.startIndex {
      var start = end - 1
      while start > word.startIndex, word[start] & 0xC0 == 0x80 { start -= 1 }
      bytes.append(contentsOf: word[start..<end])
      end = start
    }
    ends.append(Int32(bytes.count))
  }

  /// The words' numbers, in order of their UTF-8.
  var order: [Int] {
    (0..<count).sorted { self[$0].lexicographicallyPrecedes(self[$1]) }
  }
}
