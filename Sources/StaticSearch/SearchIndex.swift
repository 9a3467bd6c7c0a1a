import DossierCore

/// Every word of a dossier, in order, with the entries it stands in: runs of entries, each indexed by
/// itself, merged word by word.
package struct SearchIndex: Sendable {
  /// In order of entry.
  private let runs: [PostingRun]
  package let version: UInt64

  init(_ runs: [PostingRun]) {
    self.runs = runs
    version = runs.reduce(0) { ($0 ^ $1.version) &* 0x100_0000_01B3 }
  }

  /// - Parameters:
  ///   - count: how many entries there are; they are numbered from 0.
  ///   - text: what is indexed of an entry, asked for once, in parallel.
  package static func build(
    count: Int, means: WordCounts.Means, _ text: @escaping @Sendable (Int) -> IndexedText
  ) async -> SearchIndex {
    // More runs would hold more words twice.
    let size = max(8, (count + 15) / 16)
    let parts = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    return SearchIndex(
      await concurrentMap(parts) { part in
        var counts = WordCounts()
        for number in part { counts.add(text(number), number: number, means: means) }
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
  /// - Parameters: how many words the body and the notes of each entry have.
  package init(bodies: [Int], notes: [Int]) {
    self.init(body: Self.mean(bodies), notes: Self.mean(notes))
  }

  /// Of those that aren't 0; at least 1.
  private static func mean(_ lengths: [Int]) -> Float {
    let present = lengths.filter { $0 > 0 }
    return Float(max(present.reduce(0, +), 1)) / Float(max(present.count, 1))
  }
}
