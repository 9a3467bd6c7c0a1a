import DossierGraph

/// The words of a run of entries, with how much each says of each entry.
struct WordCounts: Sendable {
  private(set) var table = WordTable()
  /// One for each word of each entry, in order of entry.
  private(set) var occurrences: [Occurrence] = []
  /// A figure that changes with the words and their order.
  private(set) var version: UInt64 = 0
  private var reader = WordReader()
  /// By a word's number: its weighted count in the entry at hand.
  private var counts: [Float] = []
  private var met: [Int] = []

  struct Occurrence: Sendable {
    let word: UInt32
    let document: UInt32
    let level: UInt8
  }

  /// What an index needs to know of all entries to weigh one: mean lengths, in words.
  struct Means: Sendable {
    let body: Float
    let notes: Float
  }

  mutating func add(_ document: SearchDocument, number: Int, means: Means) {
    for (field, text) in document.fields {
      let length = document.relativeLength(of: field, means)
      let discount = 1 - field.lengthNormalisation + field.lengthNormalisation * length
      add(text, share: field.weight / discount)
    }
    for word in met {
      occurrences.append(
        Occurrence(
          word: UInt32(word), document: UInt32(number), level: Self.level(counts[word])))
      counts[word] = 0
    }
    met.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ text: String, share: Float) {
    var text = text
    text.withUTF8 { bytes in
      reader.read(bytes) { word in
        let number = table.number(of: word)
        if number == counts.count { counts.append(0) }
        if counts[number] == 0 { met.append(number) }
        counts[number] += share
        version = (version ^ table.hash(number)) &* 0x100_0000_01B3
      }
    }
  }

  /// Levels of weight that an occurrence is told by.
  static let levels = 90

  /// A weighted count, saturated (k₁ = 1.2), from 0 to `levels` − 1.
  private static func level(_ count: Float) -> UInt8 {
    UInt8(Float(levels - 1) * count / (count + 1.2))
  }
}

extension SearchDocument {
  /// The length of a field against the mean of all entries that have one.
  fileprivate func relativeLength(of field: SearchField, _ means: WordCounts.Means) -> Float {
    switch field {
    case .body: Float(body.wordCount) / means.body
    case .note: Float(noteWordCount) / means.notes
    case .title, .claim, .name, .about, .passage: 1
    }
  }
}
