import DossierCore
import DossierGraph

/// Every word of a dossier, in order, with the entries it stands in.
struct SearchIndex: Sendable {
  struct Posting: Sendable {
    /// The entry's place in `SiteOrder.entries`.
    let document: UInt32
    /// How much the word says of it, from 0 to `WordCounts.levels` − 1.
    let level: UInt8
  }

  /// In order of their UTF-8.
  let words: [ArraySlice<UInt8>]
  /// For each word its postings, in order of entry.
  let postings: [ArraySlice<Posting>]
  let version: UInt64

  static func build(_ context: SiteContext) async -> SearchIndex {
    let entries = context.order.entries
    let means = WordCounts.Means(context.dossier)
    let size = max(8, (entries.count + 31) / 32)
    let runs = stride(from: 0, to: entries.count, by: size).map {
      $0..<min($0 + size, entries.count)
    }
    let parts = await concurrentMap(runs) { run in
      var counts = WordCounts()
      for number in run {
        counts.add(SearchDocument(entries[number], context), number: number, means: means)
      }
      return counts
    }
    return SearchIndex(parts)
  }

  init(_ parts: [WordCounts]) {
    var table = WordTable()
    let numbers = parts.map { table.numbers(of: $0.table) }
    let scattered = Self.scatter(parts, numbers, words: table.count)
    let order = (0..<table.count).sorted {
      table.word($0).lexicographicallyPrecedes(table.word($1))
    }
    words = order.map { table.word($0) }
    postings = order.map { scattered.postings[scattered.starts[$0]..<scattered.starts[$0 + 1]] }
    version = parts.reduce(0) { ($0 ^ $1.version) &* 0x100_0000_01B3 }
  }

  /// All postings by word, and where those of each word begin.
  private static func scatter(
    _ parts: [WordCounts], _ numbers: [[Int]], words: Int
  ) -> (postings: [Posting], starts: [Int]) {
    var starts = Array(repeating: 0, count: words + 1)
    for (part, numbers) in zip(parts, numbers) {
      for occurrence in part.occurrences { starts[numbers[Int(occurrence.word)] + 1] += 1 }
    }
    for word in 0..<words { starts[word + 1] += starts[word] }
    var next = starts
    var postings = Array(repeating: Posting(document: 0, level: 0), count: starts[words])
    for (part, numbers) in zip(parts, numbers) {
      for occurrence in part.occurrences {
        let word = numbers[Int(occurrence.word)]
        postings[next[word]] = Posting(document: occurrence.document, level: occurrence.level)
        next[word] += 1
      }
    }
    return (postings, starts)
  }
}

extension WordCounts.Means {
  init(_ dossier: Dossier) {
    let commons =
      dossier.articles.map(\.common) + dossier.arguments.map(\.common)
      + dossier.experts.map(\.common) + dossier.events.map(\.common) + dossier.pages.map(\.common)
    body = Self.mean(commons.map(\.body.wordCount))
    notes = Self.mean(
      commons.map { $0.notes.reduce(0) { $0 + dossier.notes[$1].body.wordCount } })
  }

  /// Of those that aren't 0; at least 1.
  private static func mean(_ lengths: [Int]) -> Float {
    let present = lengths.filter { $0 > 0 }
    return Float(max(present.reduce(0, +), 1)) / Float(max(present.count, 1))
  }
}
