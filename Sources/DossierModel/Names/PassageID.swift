import DossierCore
import QuoteAnchoring

/// The identity of a passage before it has been found: its entry and its name there.
package struct PassageID: Sendable, Hashable {
  package let entry: EntryKey
  package let name: String

  package init(entry: EntryKey, name: String) {
    self.entry = entry
    self.name = name
  }
}

/// A citation whose article is known and whose passage is still to be looked up.
package struct PendingCitation: Sendable {
  package let passage: PassageID
  package let locator: String?
  /// Where the passage is named or quoted.
  package let span: SourceSpan

  package init(passage: PassageID, locator: String?, span: SourceSpan) {
    self.passage = passage
    self.locator = locator
    self.span = span
  }
}

/// Words that an entry is expected to hold, and who says so.
package struct PassageRequest: Sendable {
  package enum Source: Sendable {
    /// The note with this offset among those about the entry.
    case note(Int)
    /// A `[!passage]`.
    case passage
    /// A `quote` in front matter.
    case citation
  }

  package let name: String
  package var anchor: Anchor
  package let source: Source
  /// Where the anchor is written.
  package let span: SourceSpan
  /// The line of the `[!kind]` or of the cite.
  package let headSpan: SourceSpan
  /// Whether the name is the editors' own.
  package var isNamed = true
  /// Where else the same quotation is written in front matter.
  package var repeats: [SourceSpan] = []

  package init(
    name: String,
    anchor: Anchor,
    source: Source,
    span: SourceSpan,
    headSpan: SourceSpan,
    isNamed: Bool = true,
    repeats: [SourceSpan] = []
  ) {
    self.name = name
    self.anchor = anchor
    self.source = source
    self.span = span
    self.headSpan = headSpan
    self.isNamed = isNamed
    self.repeats = repeats
  }
}
