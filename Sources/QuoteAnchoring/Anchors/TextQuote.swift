/// What is known of a passage from when it was found: the TextQuoteSelector of the W3C's Web
/// Annotation Data Model, over an entry's plain text.
public struct TextQuote: Sendable, Hashable {
  /// The words themselves.
  public var exact: String
  /// What stood directly before and after them, 32 scalars or more each; shorter where the entry
  /// begins or ends, empty where nothing is known.
  public var prefix: String
  public var suffix: String
  /// The hash of the block in which they began, where it is known; see `PassageMatcher.quote`.
  package var paragraph: UInt64?
  /// Where they stood in the earlier text, where that is known.
  package var chunks: ChunkReference?

  public init(exact: String, prefix: String = "", suffix: String = "") {
    self.init(exact: exact, prefix: prefix, suffix: suffix, paragraph: nil)
  }

  package init(
    exact: String, prefix: String = "", suffix: String = "", paragraph: UInt64? = nil,
    chunks: ChunkReference? = nil
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.paragraph = paragraph
    self.chunks = chunks
  }
}
