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

  package init(html: HTML, blockEnds: [Int], headings: [Heading]) {
    self.html = html
    self.blockEnds = blockEnds
    self.headings = headings
  }
}
