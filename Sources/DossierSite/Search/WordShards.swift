import DossierCore

/// The index as files: words in order, each with where its postings are; the same words backwards,
/// for slips in a word's first half; and postings.
///
/// A word is told by how many UTF-16 units it shares with the one before, then the rest of it, then
/// a space. A file of words begins with a whole word.
struct WordShards: Sendable {
  /// The files' strings, and the first word of each.
  private(set) var words: [(first: String, postings: PostingPlace, text: [UInt8])] = []
  private(set) var endings: [(first: String, text: [UInt8])] = []
  private(set) var postings: [[UInt8]] = []

  /// Where a word's postings begin.
  struct PostingPlace: Sendable {
    var shard = 0
    var offset = 0
  }

  /// How many bytes a file of words, and of postings, holds at most; postings of one word are in one
  /// file, however many.
  static let wordLimit = 12_000
  static let postingLimit = 20_000

  init(_ index: SearchIndex) {
    addWords(of: index)
    addEndings(of: index)
  }

  private mutating func addWords(of index: SearchIndex) {
    var shard = FrontCoding()
    var place = PostingPlace()
    var start = place
    var current = OutputBuffer()
    for (word, list) in zip(index.words, index.postings) {
      let encoded = Self.encode(list)
      if current.count > 0, current.count + encoded.count > Self.postingLimit {
        postings.append(current.bytes)
        current = OutputBuffer()
        place = PostingPlace(shard: place.shard + 1)
      }
      if shard.output.count > Self.wordLimit {
        words.append((shard.first, start, shard.output.bytes))
        shard = FrontCoding()
      }
      if shard.isEmpty { start = place }
      shard.append(word)
      shard.output.append(compact: list.count)
      shard.output.append(compact: encoded.count)
      current.append(encoded.bytes)
      place.offset += encoded.count
    }
    if current.count > 0 { postings.append(current.bytes) }
    if !shard.isEmpty { words.append((shard.first, start, shard.output.bytes)) }
  }

  private mutating func addEndings(of index: SearchIndex) {
    let reversed = index.words.map { word in
      Array(
        String(
          String.UnicodeScalarView(
            String(decoding: word, as: UTF8.self)
              .unicodeScalars.reversed())
        ).utf8)
    }.sorted { $0.lexicographicallyPrecedes($1) }
    var shard = FrontCoding()
    for word in reversed {
      if shard.output.count > Self.wordLimit {
        endings.append((shard.first, shard.output.bytes))
        shard = FrontCoding()
      }
      shard.append(word[...])
    }
    if !shard.isEmpty { endings.append((shard.first, shard.output.bytes)) }
  }

  /// For each entry how many others lie between it and the one before, and its level.
  private static func encode(_ postings: ArraySlice<SearchIndex.Posting>) -> OutputBuffer {
    var output = OutputBuffer(capacity: postings.count * 2)
    var next = 0
    for posting in postings {
      output.append(compact: Int(posting.document) - next)
      output.append(digit: Int(posting.level))
      next = Int(posting.document) + 1
    }
    return output
  }
}

/// Words in order, each told by what differs from the one before.
private struct FrontCoding {
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
