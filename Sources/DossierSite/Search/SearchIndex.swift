import DossierCore
import DossierGraph

/// Every word of a dossier, in order, with the entries it stands in: runs of entries, each indexed by
/// itself, merged word by word.
struct SearchIndex: Sendable {
  /// In order of entry.
  private let runs: [PostingRun]
  let version: UInt64

  init(_ runs: [PostingRun]) {
    self.runs = runs
    version = runs.reduce(0) { ($0 ^ $1.version) &* 0x100_0000_01B3 }
  }

  static func build(_ context: SiteContext) async -> SearchIndex {
    let entries = context.order.entries
    let means = WordCounts.Means(context.dossier)
    // More runs would hold more words twice.
    let size = max(8, (entries.count + 15) / 16)
    let parts = stride(from: 0, to: entries.count, by: size).map {
      $0..<min($0 + size, entries.count)
    }
    return SearchIndex(
      await concurrentMap(parts) { part in
        var counts = WordCounts()
        for number in part {
          counts.add(SearchDocument(entries[number], context), number: number, means: means)
        }
        return counts.run
      })
  }

  /// Calls `body` with each word, in order of their UTF-8, how many entries it stands in, and these:
  /// for each how many others lie between it and the one before, and its level.
  func forEachWord(_ body: (ArraySlice<UInt8>, Int, borrowing OutputBuffer) -> Void) {
    var places = Array(repeating: 0, count: runs.count)
    var output = OutputBuffer()
    while let word = leastWord(places) {
      output.removeAll()
      var count = 0
      var next = 0
      for (index, run) in runs.enumerated() where places[index] < run.count {
        guard run.word(places[index]).elementsEqual(word) else { continue }
        let (entries, bytes) = run.entries(places[index])
        output.append(compact: Int(entries.first) - next)
        output.append(bytes)
        next = Int(entries.last) + 1
        count += Int(entries.count)
        places[index] += 1
      }
      body(word, count, output)
    }
  }

  private func leastWord(_ places: [Int]) -> ArraySlice<UInt8>? {
    var least: ArraySlice<UInt8>?
    for (run, place) in zip(runs, places) where place < run.count {
      let word = run.word(place)
      if let known = least, !word.lexicographicallyPrecedes(known) { continue }
      least = word
    }
    return least
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
