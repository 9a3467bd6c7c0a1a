import DossierCore

/// What the lock remembers of the quotations of one entry.
struct QuotationMemory {
  private struct Key: Hashable {
    let source: String
    let hash: UInt64
  }

  private let lock: PassageLock
  private let entry: EntryID
  private let quotations: [LockedQuotation]
  private let known: [Key: LockedQuotation]

  init(_ lock: PassageLock, of entry: EntryID) {
    self.lock = lock
    self.entry = entry
    quotations = lock.records(of: entry)
    // Of two that a merge has left the first counts, whatever the order of the file.
    known = Dictionary(
      quotations.map { (Key(source: $0.source, hash: $0.hash), $0) },
      uniquingKeysWith: { LockLine($0).text < LockLine($1).text ? $0 : $1 })
  }

  /// Whether an article's original was at hand once.
  func knowsOriginal(of article: EntryID) -> Bool {
    !lock.records(LockedOriginal.self, of: article).isEmpty
  }

  func quotation(_ hash: UInt64, of source: EntryID) -> LockedQuotation? {
    known[Key(source: source.name, hash: hash)]
  }

  /// What stays in the lock: what only an original that isn't at hand could tell anew.
  func lines(isAbsent: (EntryID) -> Bool) -> [LockLine] {
    let originals = isAbsent(entry) ? lock.records(LockedOriginal.self, of: entry) : []
    return originals.map { LockLine($0) }
      + quotations.filter { isAbsent(EntryID(.article, $0.source)) }.map { LockLine($0) }
  }
}
