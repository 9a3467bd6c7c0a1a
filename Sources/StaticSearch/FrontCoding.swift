import DossierCore

/// Words in order, each told by what differs from the one before.
struct FrontCoding: ~Copyable {
  var output = OutputBuffer()
  private(set) var first = ""
  private var last: ArraySlice<UInt8> = []

  var isEmpty: Bool { last.isEmpty }

  mutating func append(_ word: ArraySlice<UInt8>) {
    if isEmpty { first = String(decoding: word, as: UTF8.self) }
    var shared = zip(last, word).prefix { $0 == $1 }.count
    // Never within a scalar.
    while shared > 0, shared < word.count, word[word.startIndex + shared] & 0xC0 == 0x80 {
      shared -= 1
    }
    output.append(compact: Self.units(in: word.prefix(shared)))
    output.append(word.dropFirst(shared))
    output.append(UInt8(ascii: " "))
    last = word
  }

  /// UTF-16 units: one for each scalar, two for one of four bytes.
  private static func units(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
  }
}
