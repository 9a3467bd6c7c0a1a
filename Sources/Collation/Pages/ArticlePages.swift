/// The texts of an original and of an edition as they stand on their pages, reduced to what of them
/// is the article.
package struct ArticlePages {
  package let original: CollatedText
  package let edition: CollatedText

  package init(
    original: CollatedText, _ originalMetadata: ArticleExtent.Metadata, edition: CollatedText,
    _ editionMetadata: ArticleExtent.Metadata
  ) {
    let shared = Self.shared(Collation(of: edition, with: original).rows)
    let names = ArticleExtent.Metadata(
      authors: originalMetadata.authors + editionMetadata.authors,
      publishers: originalMetadata.publishers + editionMetadata.publishers)
    self.original = Self.article(original, shared.original, originalMetadata, names)
    self.edition = Self.article(edition, shared.edition, editionMetadata, names)
  }

  /// The paragraphs that stand in both, most of their words the same.
  private static func shared(
    _ rows: [Collation.Row]
  ) -> (original: Set<Int>, edition: Set<Int>) {
    var shared = (original: Set<Int>(), edition: Set<Int>())
    for row in rows {
      switch row {
      case .inPlace(let original, let edition, _), .movedHere(let original, let edition, _):
        shared.original.formUnion(original)
        shared.edition.formUnion(edition)
      case .movedAway, .cut, .added: break
      }
    }
    return shared
  }

  private static func article(
    _ text: CollatedText, _ shared: Set<Int>, _ own: ArticleExtent.Metadata,
    _ names: ArticleExtent.Metadata
  ) -> CollatedText {
    var metadata = names
    metadata.titles = own.titles
    let extent = ArticleExtent(text, shared: shared, metadata).paragraphs()
    return CollatedText(text.scalars, paragraphs: Array(text.paragraphs[extent]))
  }
}
