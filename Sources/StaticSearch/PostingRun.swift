import DossierCore

/// The words of a run of entries, in order, each with the entries of the run that it stands in.
struct PostingRun: Sendable {
  /// The entries of one word.
  struct Entries: Sendable {
    let count: Int32
    let first: Int32
    let last: Int32
    /// Where its bytes end in `bytes`; they begin where those of the word before end.
    let end: Int32
  }

  private let words: WordList
  private let order: [Int]
  /// In the order of `order`.
  private let entries: [Entries]
  /// For each word the level of its first entry, then for each further one how many others lie between
  /// it and the one before, and its level.
  private let bytes: [UInt8]
  /// A figure that changes with the words and their order in the texts.
  let version: UInt64

  var count: Int { order.count }

  init(_ words: WordList, _ occurrences: WordCounts.Occurrences, version: UInt64) {
    self.words = words
    self.version = version
    order = words.order
    let sorted = Self.byWord(occurrences, words: words.count)
    var entries: [Entries] = []
    entries.reserveCapacity(order.count)
    var output = OutputBuffer(capacity: occurrences.words.count * 5 / 2)
    for word in order {
      entries.append(
        Self.encode(
          sorted.postings[Int(sorted.starts[word])..<Int(sorted.starts[word + 1])], into: &output))
    }
    self.entries = entries
    bytes = output.bytes
  }

  func word(_ place: Int) -> ArraySlice<UInt8> { words[order[place]] }

  func entries(_ place: Int) -> (entries: Entries, bytes: ArraySlice<UInt8>) {
    let start = place == 0 ? 0 : Int(entries[place - 1].end)
    return (entries[place], bytes[start..<Int(entries[place].end)])
  }

  private typealias Posting = (document: Int32, level: UInt8)

  /// All postings by word, in order of entry, and where those of each word begin.
  private static func byWord(
    _ occurrences: WordCounts.Occurrences, words: Int
  ) -> (postings: [Posting], starts: [Int32]) {
    var starts: [Int32] = Array(repeating: 0, count: words + 1)
    for word in occurrences.words { starts[Int(word) + 1] += 1 }
    for word in 0..<words { starts[word + 1] += starts[word] }
    var next = starts
    var postings: [Posting] = Array(repeating: (0, 0), count: occurrences.words.count)
    var start = 0
    for (number, end) in occurrences.documents {
      for index in start..<end {
        let word = Int(occurrences.words[index])
        postings[Int(next[word])] = (Int32(number), occurrences.levels[index])
        next[word] += 1
      }
      start = end
    }
    return (postings, starts)
  }

  private static func encode(
    _ postings: ArraySlice<Posting>, into output: inout OutputBuffer
  ) -> Entries {
    let first = postings.first?.document ?? 0
    var last = first - 1
    for (document, level) in postings {
      if document > first { output.append(compact: Int(document - last - 1)) }
      output.append(digit: Int(level))
      last = document
    }
    return Entries(
      count: Int32(postings.count), first: first, last: last, end: Int32(output.count))
  }
}
