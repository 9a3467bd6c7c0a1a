@testable import StaticSearch

/// Reads what `OutputBuffer+Compact` and `WordShards` write, as `search.js` does.
struct CompactReader {
  private let bytes: [UInt8]
  private(set) var place: Int

  init(_ bytes: [UInt8], at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  var isAtEnd: Bool { place >= bytes.count }

  mutating func digit() -> Int {
    let code = Int(bytes[place]) - 35
    place += 1
    return code > 57 ? code - 1 : code
  }

  mutating func number() -> Int {
    var number = 0
    var unit = 1
    while true {
      let digit = digit()
      if digit < 45 { return number + digit * unit }
      number += (digit - 45) * unit
      unit *= 45
    }
  }

  /// The word after `last`.
  mutating func word(after last: String) -> String {
    let shared = Array(last.utf16).prefix(number())
    let end = bytes[place...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
    defer { place = end + 1 }
    return String(decoding: shared, as: UTF16.self)
      + String(decoding: bytes[place..<end], as: UTF8.self)
  }

  mutating func postings(_ count: Int) -> [(document: Int, level: Int)] {
    var next = 0
    return (0..<count).map { _ in
      let document = next + number()
      next = document + 1
      return (document, digit())
    }
  }

  static func words(
    of text: [UInt8], from start: WordShards.PostingPlace
  ) -> [(word: String, count: Int, shard: Int, offset: Int)] {
    var reader = CompactReader(text)
    var start = start
    var last = ""
    var words: [(word: String, count: Int, shard: Int, offset: Int)] = []
    while !reader.isAtEnd {
      last = reader.word(after: last)
      let count = reader.number()
      let length = reader.number()
      if start.offset > 0, start.offset + length > WordShards.postingLimit {
        start = WordShards.PostingPlace(shard: start.shard + 1)
      }
      words.append((last, count, start.shard, start.offset))
      start.offset += length
    }
    return words
  }

  static func endings(of text: [UInt8]) -> [String] {
    var reader = CompactReader(text)
    var words: [String] = []
    while !reader.isAtEnd { words.append(reader.word(after: words.last ?? "")) }
    return words
  }
}
