import DossierCore

/// The identity of a passage before it has been found: its entry and its name there.
struct PassageID: Sendable, Hashable {
  let entry: EntryKey
  let name: String
}

/// A citation whose article is known and whose passage is still to be looked up.
struct PendingCitation: Sendable {
  let passage: PassageID
  let locator: String?
  /// Where the passage is named or quoted.
  let span: SourceSpan
}

/// Words that an entry is expected to hold, and who says so.
struct PassageRequest: Sendable {
  enum Source: Sendable {
    /// The note with this offset among those about the entry.
    case note(Int)
    /// A `[!passage]`.
    case passage
    /// A `quote` in front matter.
    case citation
  }

  let name: String
  var anchor: Anchor
  let source: Source
  /// Where the anchor is written.
  let span: SourceSpan
  /// The line of the `[!kind]` or of the cite.
  let headSpan: SourceSpan
  /// Whether the name is the editors' own.
  var isNamed = true
  /// Where else the same quotation is written in front matter.
  var repeats: [SourceSpan] = []
}
