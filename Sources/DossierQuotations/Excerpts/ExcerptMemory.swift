import DossierModel
import DossierPassages
import QuoteAnchoring
import TextAnalysis

/// What the lock remembers of an excerpt.
package struct ExcerptMemory {
  package let records: [LockedExcerpt]
  /// Whether an original was at hand once.
  package let knowsOriginal: Bool
  /// Whether all lines are as this version writes them.
  package let isPresent: Bool
  package let original: [LockLine]

  /// - Parameter anchors: those that are asked for, by which names are known that an earlier version gave.
  package init(of entry: EntryID, _ lock: PassageLock, anchors: [Anchor]) {
    let originals: [LockedOriginal] = lock.records(of: entry)
    let lines: [LockedExcerpt] = lock.records(of: entry)
    records = lines.told(paragraphs: originals.compactMap(\.paragraphs).max())
      .renamed(by: anchors)
    isPresent = lines.allSatisfy { if case .among = $0.place { true } else { false } }
    knowsOriginal = !originals.isEmpty
    original = originals.map { LockLine($0) }
  }
}

extension [LockedExcerpt] {
  /// What the matcher is to know of passages: their words alone, for no others may be remembered. A
  /// passage that leaves words out is followed stretch by stretch, without memory.
  func passages(of anchors: [Anchor]) -> [LockedPassage] {
    let known = Dictionary(grouping: self, by: \.anchor)
    var passages: [LockedPassage] = []
    for anchor in anchors where anchor.passage.count == 1 {
      for record in known[anchor.excerptName] ?? [] where record.agrees(with: anchor) {
        passages.append(
          LockedPassage(
            entry: record.entry, anchor: anchor.lockName,
            quote: TextQuote(exact: String(scalars: record.quoted[...]))))
      }
    }
    return passages
  }
}

extension [LockedExcerpt] {
  /// The same with the names that this version gives anchors; those of earlier ones are hashes of what
  /// was folded otherwise.
  fileprivate func renamed(by anchors: [Anchor]) -> [LockedExcerpt] {
    var names: [UInt64: UInt64] = [:]
    for anchor in anchors where !anchor.earlier.isEmpty {
      let present = PieceName(anchor: anchor.excerptName, number: 0).hash
      for earlier in anchor.earlier.map({ PieceName(anchor: $0.excerptName, number: 0).hash })
      where earlier != present {
        names[earlier] = present
      }
    }
    let known = Set(map(\.name.hash))
    names = names.filter { known.contains($0.key) && !known.contains($0.value) }
    return names.isEmpty ? self : map { $0.renamed(by: names) }
  }
}

extension LockedExcerpt {
  /// Whether it can be what became of an anchor: words that were found as they are written must be its
  /// own, whoever wrote the line, but for hyphens, which may stand at lines' ends, and for numbers of notes.
  package func agrees(with anchor: Anchor) -> Bool {
    guard certainty == 100 else { return true }
    var plain = PlainText()
    plain.scalars = quoted
    let readings = [FoldedText(quoted)] + CopiedText.otherReadings(of: plain)
    let words = readings.map { $0.scalars.filter { $0 != "-" } }
    return anchor.pieces.contains { piece in
      let piece = piece.scalars.filter { $0 != "-" }
      return words.contains { piece.holds($0) }
    }
  }
}

extension [Unicode.Scalar] {
  /// Whether others follow one another in it.
  func holds(_ words: [Unicode.Scalar]) -> Bool {
    guard let first = words.first, words.count <= count else { return false }
    return (0...count - words.count).contains {
      self[$0] == first && self[$0..<$0 + words.count].elementsEqual(words)
    }
  }
}
