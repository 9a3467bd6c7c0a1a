import DossierModel
import QuoteAnchoring

/// Gathers what the lock is to hold of one entry: of a passage that stands exactly, what is there now;
/// of any other, what was.
package struct PassageRemembering {
  private let entry: EntryID
  private let lock: PassageLock
  private let search: PassageSearch
  /// Made for the first passage that is found.
  private var memory: TextMemory?
  private var passages: [LockedPassage] = []
  /// Where passages that are kept as they were stood among the entry's words.
  private var kept: [ChunkReference] = []

  package init(_ search: PassageSearch, in entry: EntryID, lock: PassageLock) {
    self.search = search
    self.entry = entry
    self.lock = lock
  }

  /// - Parameter range: half-open, in scalars of the plain text.
  package mutating func remember(_ anchor: Anchor, at range: Range<Int>) {
    let memory = memory ?? TextMemory(search)
    self.memory = memory
    passages.append(
      LockedPassage(
        entry: entry.description, anchor: anchor.lockName, quote: memory.quote(of: range)))
  }

  package mutating func keep(_ lines: [LockedPassage]) {
    passages += lines
    kept += lines.compactMap(\.quote.chunks)
  }

  package var lines: [LockLine] {
    (passages.map { LockLine($0) }
      + texts.map { LockLine(LockedWords(entry: entry.description, text: $0)) })
  }

  /// The text as it is, where a passage was found in it, and of earlier ones as few as the passages
  /// need that are kept.
  private var texts: [TextFingerprints] {
    var texts = memory.map { [$0.text] } ?? []
    let earlier = kept.isEmpty ? [] : lock.records(LockedWords.self, of: entry).map(\.text)
    for passage in kept where !texts.contains(where: { passage.place(in: $0) != nil }) {
      texts += earlier.first { passage.place(in: $0) != nil }.map { [$0] } ?? []
    }
    return texts
  }
}
