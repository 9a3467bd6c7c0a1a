import DossierCore

/// An original as the lock remembers it: how many words it has.
package struct LockedOriginal: LockRecord {
  package static let kind = LockKind.original

  package let entry: String
  package let words: Int
  /// How many paragraphs it has; known only from a lock of an earlier version.
  package let paragraphs: Int?

  package init(entry: String, words: Int, paragraphs: Int? = nil) {
    self.entry = entry
    self.words = words
    self.paragraphs = paragraphs
  }

  package init?(entry: String, fields: [Substring]) {
    let figures = fields.compactMap { Int(figure: $0) }
    guard (1...2).contains(fields.count), figures.count == fields.count else { return nil }
    self.init(
      entry: entry, words: figures[0], paragraphs: figures.count == 2 ? figures[1] : nil)
  }

  package var fields: [String] { [String(words)] }
}
