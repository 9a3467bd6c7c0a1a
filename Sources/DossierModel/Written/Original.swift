import DossierCore

/// The withheld text of an article, as it stands in `Originals/`: the digest's quotations are
/// verified by it, and nothing else of it is published.
package struct Original: Sendable {
  /// How its text is written, by the ending of its file's name.
  package enum Format: String, Sendable, CaseIterable {
    /// Paragraphs without mark-up; see `OriginalText` for what parts them.
    case plain = "txt"
    case markdown = "md"
  }

  package let file: SourceFile
  package let format: Format
  /// The half-open range of the file's bytes after a byte order mark and, in Markdown, front matter.
  package let body: Range<Int>

  package init(file: SourceFile, format: Format, body: Range<Int>) {
    self.file = file
    self.format = format
    self.body = body
  }
}
