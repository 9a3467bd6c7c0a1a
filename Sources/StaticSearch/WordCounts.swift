/// Counts the words of a run of entries, weighed by where they stand.
package struct WordCounts {
  private var table = WordTable()
  private var reader = WordReader()
  /// By a word's number: its weighted count in the entry at hand.
  private var counts: [Float] = []
  private var met: [UInt32] = []
  private var occurrences = Occurrences()
  private var version: UInt64 = 0

  /// One for each word of each entry, in order of entry.
  struct Occurrences {
    var words: [UInt32] = []
    var levels: [UInt8] = []
    /// The entries' numbers, each with how many occurrences there are up to its end.
    var documents: [(number: Int, end: Int)] = []
  }

  /// What an index needs to know of all entries to weigh one: mean lengths, in words.
  package struct Means: Sendable {
    let body: Float
    let notes: Float
  }

  /// Adds an entry; entries come in order of their numbers.
  mutating func add(_ document: IndexedText, number: Int, means: Means) {
    for (field, text) in document.fields {
      let length = document.relativeLength(of: field, means)
      let discount = 1 - field.lengthNormalisation + field.lengthNormalisation * length
      add(text, share: field.weight / discount)
    }
    version = (version ^ document.shape) &* 0x100_0000_01B3
    for word in met {
      occurrences.words.append(word)
      occurrences.levels.append(Self.level(counts[Int(word)]))
      counts[Int(word)] = 0
    }
    met.removeAll(keepingCapacity: true)
    occurrences.documents.append((number, occurrences.words.count))
  }

  private mutating func add(_ text: String, share: Float) {
    var text = text
    text.withUTF8 { bytes in
      reader.read(
        bytes, compound: { Self.count($0, share, &table, &counts, &met, &version) },
        { Self.count($0, share, &table, &counts, &met, &version) })
    }
  }

  private static func count(
    _ word: UnsafeBufferPointer<UInt8>, _ share: Float, _ table: inout WordTable,
    _ counts: inout [Float], _ met: inout [UInt32], _ version: inout UInt64
  ) {
    let number = table.number(of: word)
    if number == counts.count { counts.append(0) }
    if counts[number] == 0 { met.append(UInt32(number)) }
    counts[number] += share
    version = (version ^ UInt64(number)) &* 0x100_0000_01B3
  }

  /// What was counted, with the words in order.
  var run: PostingRun {
    let version = table.words.bytes.reduce(version) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return PostingRun(table.words, occurrences, version: version)
  }

  /// Levels of weight that an occurrence is told by.
  package static let levels = 90

  /// A weighted count, saturated (k₁ = 1.2), from 0 to `levels` − 1.
  private static func level(_ count: Float) -> UInt8 {
    UInt8(Float(levels - 1) * count / (count + 1.2))
  }
}
