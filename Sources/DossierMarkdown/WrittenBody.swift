import DossierCore

/// A run of blocks as HTML, with what was met on the way.
package struct WrittenBody: Sendable {
  package struct Heading: Sendable {
    package let level: Int
    /// The HTML id: unique in the document, stable, from the heading's words in any script.
    package let id: String
    package let text: String
  }

  package var html: HTML
  /// The byte at which each top-level block ends in `html`, in order; the section of footnotes,
  /// where there is one, comes after the last.
  package var blockEnds: [Int]
  package var headings: [Heading]
  /// The HTML id of each top-level block and then of each footnote, in the order of
  /// `PlainText.blocks`; nil for a block that has none. Empty unless ids were asked for.
  package var blockIDs: [String?]

  package init(
    html: HTML, blockEnds: [Int], headings: [Heading], blockIDs: [String?] = []
  ) {
    self.html = html
    self.blockEnds = blockEnds
    self.headings = headings
    self.blockIDs = blockIDs
  }
}
