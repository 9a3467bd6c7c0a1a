import DossierModel
import DossierPassages

/// What the lock remembers of the quotations of one entry.
struct QuotationMemory {
  private struct Key: Hashable {
    let source: String
    let hash: UInt64
  }

  private let lock: PassageLock
  private let entry: EntryID
  private let quotations: [LockedQuotation]
  private let known: [Key: [LockedQuotation]]

  init(_ lock: PassageLock, of entry: EntryID) {
    self.lock = lock
    self.entry = entry
    quotations = lock.records(of: entry)
    known = Dictionary(grouping: quotations) { Key(source: $0.source, hash: $0.hash) }
  }

  /// Whether an article's original was at hand once.
  func knowsOriginal(of article: EntryID) -> Bool {
    !lock.records(LockedOriginal.self, of: article).isEmpty
  }

  /// What is known of a quotation; several records where a merge has left them, the first of which
  /// counts where they differ, whatever the order of the file.
  func quotations(_ text: QuotationText, of source: EntryID) -> [LockedQuotation] {
    guard !known.isEmpty else { return [] }
    let found =
      quotations(text.hash, of: source)
      ?? text.earlierHashes.lazy.compactMap { quotations($0, of: source) }.first
    return (found ?? []).sorted { LockLine($0).text < LockLine($1).text }
  }

  private func quotations(_ hash: UInt64, of source: EntryID) -> [LockedQuotation]? {
    known[Key(source: source.name, hash: hash)]
  }

  /// What stays in the lock of the entry's original, where it isn't at hand.
  var originals: [LockLine] { lock.records(LockedOriginal.self, of: entry).map { LockLine($0) } }

  /// What stays in the lock: what only an original that isn't at hand could tell anew.
  func records(isAbsent: (EntryID) -> Bool) -> [PublishedRecord] {
    quotations.filter { isAbsent(EntryID(.article, $0.source)) }.map { .quotation($0) }
  }
}
