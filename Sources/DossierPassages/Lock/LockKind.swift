/// The kinds of record that `Content/passages.lock` holds.
///
/// A line begins with its kind's keyword and then names an entry; that of a passage begins with the
/// entry itself, which a keyword can't be taken for, since an entry's spelling holds a `/`. To add a
/// kind: a case here, and a type that is a `LockRecord`.
package enum LockKind: String, CaseIterable, Sendable {
  case passage = ""
  case words
  case original, quotation, excerpt
  case collation, survival

  /// Whether its lines hold words of an original, and not only hashes and figures.
  var holdsSourcesWords: Bool { self == .excerpt }

  /// Whether its lines say what stands in the entry itself.
  var isOfEntrysText: Bool { self == .passage || self == .words }

  /// What reads and writes the lines of this kind.
  var record: any LockRecord.Type {
    switch self {
    case .passage: LockedPassage.self
    case .words: LockedWords.self
    case .original: LockedOriginal.self
    case .quotation: LockedQuotation.self
    case .excerpt: LockedExcerpt.self
    case .collation: LockedCollation.self
    case .survival: LockedSurvival.self
    }
  }
}

/// What a line of the lock remembers of an entry, whatever other lines there are.
package protocol LockRecord: Sendable, Hashable {
  static var kind: LockKind { get }
  /// As `EntryID` spells it.
  var entry: String { get }
  /// What follows the entry on the line, parted by tabs; no field holds a tab or a line feed.
  var fields: [String] { get }

  /// nil where the line is damaged.
  init?(entry: String, fields: [Substring])
}
