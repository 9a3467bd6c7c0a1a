import DossierCore

/// The index as files: words in order, each with where its postings are; the same words backwards,
/// for slips in a word's first half; and postings.
///
/// A word is told by how many UTF-16 units it shares with the one before, then the rest of it, then
/// a space. A file of words begins with a whole word.
package struct WordShards: Sendable {
  /// The files' strings, and the first word of each.
  package private(set) var words: [(first: String, postings: PostingPlace, text: [UInt8])] = []
  package private(set) var endings: [(first: String, text: [UInt8])] = []
  package private(set) var postings: [[UInt8]] = []

  /// Where a word's postings begin.
  package struct PostingPlace: Sendable {
    package var shard = 0
    package var offset = 0
  }

  /// How many bytes a file of words, and of postings, holds at most; postings of one word are in one
  /// file, however many.
  static let wordLimit = 8_000
  package static let postingLimit = 12_000

  package init(_ index: SearchIndex) {
    addEndings(addWords(of: index))
  }

  /// Gives the words backwards.
  private mutating func addWords(of index: SearchIndex) -> WordList {
    var reversed = WordList()
    var shard = FrontCoding()
    var place = PostingPlace()
    var start = place
    var current = OutputBuffer()
    index.forEachWord { word, count, encoded in
      if current.count > 0, current.count + encoded.count > Self.postingLimit {
        postings.append(current.bytes)
        current.removeAll()
        place = PostingPlace(shard: place.shard + 1)
      }
      if shard.output.count > Self.wordLimit {
        words.append((shard.first, start, shard.output.bytes))
        shard = FrontCoding()
      }
      if shard.isEmpty { start = place }
      shard.append(word)
      shard.output.append(compact: count)
      shard.output.append(compact: encoded.count)
      current.append(encoded)
      place.offset += encoded.count
      reversed.append(reversed: word)
    }
    if current.count > 0 { postings.append(current.bytes) }
    if !shard.isEmpty { words.append((shard.first, start, shard.output.bytes)) }
    return reversed
  }

  private mutating func addEndings(_ reversed: WordList) {
    var shard = FrontCoding()
    for number in reversed.order {
      if shard.output.count > Self.wordLimit {
        endings.append((shard.first, shard.output.bytes))
        shard = FrontCoding()
      }
      shard.append(reversed[number])
    }
    if !shard.isEmpty { endings.append((shard.first, shard.output.bytes)) }
  }
}
