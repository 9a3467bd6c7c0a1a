import Collation

/// What is known of an edition beside the article that it is of.
package struct EditionCollation: Sendable {
  /// The words of one of the two, where they are published.
  package struct Texts: Sendable {
    package let original: CollatedText?
    package let edition: CollatedText?
    /// Parallel to the outline's rows; empty unless both are published and in one language.
    package let rows: [Collation.Row]

    package init(original: CollatedText?, edition: CollatedText?, rows: [Collation.Row]) {
      self.original = original
      self.edition = edition
      self.rows = rows
    }
  }

  package let original: Key<LinkedArticle>
  /// Of each paragraph, what became of it.
  package let outline: CollationOutline
  /// nil for a translation, and where either's own title is unknown.
  package let titles: TitleCollation?
  package let texts: Texts
  /// Whether it is known from the lock alone.
  package var isRecorded = false

  package init(
    original: Key<LinkedArticle>,
    outline: CollationOutline,
    titles: TitleCollation?,
    texts: Texts,
    isRecorded: Bool = false
  ) {
    self.original = original
    self.outline = outline
    self.titles = titles
    self.texts = texts
    self.isRecorded = isRecorded
  }
}
