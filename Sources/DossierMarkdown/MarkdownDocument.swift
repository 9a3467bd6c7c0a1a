import DossierCore

/// A parsed run of Markdown: owns cmark-gfm's tree and frees it at its end.
///
/// The tree is walked twice, in the same order: once for the plain text, once for the HTML; both
/// count the same scalars.
package struct MarkdownDocument: ~Copyable {
  package enum BlockKind: Sendable {
    case paragraph, heading, quotation, list, table, code, html, rule, other
  }

  /// A `[[link]]` that was met, with where its label stands in the plain text of the whole document.
  package struct PlacedLink: Sendable {
    package let link: EntryLink
    package let range: Range<Int>
  }

  /// What is wrong with the document itself: raw HTML, unsafe links, more than a file may cost.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Parses a half-open range of a file's bytes.
  package init(
    parsing file: SourceFile, range: Range<Int>, resolver: inout some LinkResolver
  ) {
  }

  /// How many top-level blocks there are, definitions of footnotes left out.
  package var blockCount: Int { 0 }
  package func kind(ofBlock index: Int) -> BlockKind { .other }
  /// The lines of a block, from the first byte of the first to the end of the last.
  package func span(ofBlock index: Int) -> SourceSpan? { nil }
  package func plainText() -> PlainText { PlainText() }
  /// The plain text of some blocks alone, with the footnotes they refer to.
  package func plainText(ofBlocks blocks: Range<Int>) -> PlainText { PlainText() }
  package func links(inBlocks blocks: Range<Int>) -> [PlacedLink] { [] }
  /// Writes some blocks, and the footnotes they refer to, as HTML; offsets in `annotations` are of
  /// the plain text of these same blocks.
  package func write(
    blocks: Range<Int>, annotations: Annotations, options: WriterOptions
  ) -> WrittenBody {
    WrittenBody(html: .empty, blockEnds: [], headings: [])
  }

  /// The id that a heading of these words gets, before it is made unique.
  package static func headingID(for text: String) -> String { text }
}
