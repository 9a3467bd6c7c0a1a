import Collation
import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

extension SiteContext {
  /// An edition beside its original in figures; nil where nothing is known of it.
  package func collation(of key: Key<LinkedArticle>) -> CollationRecord? {
    dossier.articles[key].collation.map { record(of: $0, key) }
  }

  package func record(of collation: EditionCollation, _ key: Key<LinkedArticle>) -> CollationRecord
  {
    let figures = collation.outline.figures
    return CollationRecord(
      url: .site(.comparison(dossier.articles[key].common.id)),
      original: link(collation.original), edition: link(key),
      originalLabel: editionLabel(collation.original, seenFrom: key),
      editionLabel: editionLabel(key, seenFrom: collation.original),
      originalLanguage: dossier.articles[collation.original].article.language?.value,
      editionLanguage: dossier.articles[key].article.language?.value,
      isByParagraph: collation.outline.isByParagraph, isRecorded: collation.isRecorded,
      standing: figures.originalWords.kept + figures.originalWords.moved,
      percent: figures.keptPercent,
      originalWords: .init(figures.originalWords), editionWords: .init(figures.editionWords),
      originalParagraphs: .init(figures.originalParagraphs),
      editionParagraphs: .init(figures.editionParagraphs), bars: CollationRecord.bars(figures))
  }

  /// What kind of edition an article is to another, and who published it or what it is called.
  func editionLabel(
    _ key: Key<LinkedArticle>, seenFrom other: Key<LinkedArticle>
  ) -> String {
    let article = dossier.articles[key]
    let isOriginal =
      article.editionOf == nil || dossier.articles[other].editionOf == key
    return wording(
      .editionNamed,
      [
        "kind": wording(isOriginal ? .editionOriginal : .name(of: article.article.edition)),
        "name": article.article.publisher ?? link(key).title,
      ])
  }
}

extension CollationRecord.Shares {
  init(_ shares: CollationFigures.Shares) {
    self.init(
      total: shares.total, kept: shares.kept, changed: shares.changed, moved: shares.moved,
      alone: shares.alone)
  }
}

extension CollationRecord {
  static func bars(_ figures: CollationFigures) -> [Bar] {
    let scale = max(figures.originalWords.total, figures.editionWords.total, 1)
    return [
      Bar(figures.originalWords, isOriginal: true, scale: scale),
      Bar(figures.editionWords, isOriginal: false, scale: scale),
    ]
  }
}

extension CollationRecord.Bar {
  /// - Parameter scale: how many words take the whole width.
  init(_ shares: CollationFigures.Shares, isOriginal: Bool, scale: Int) {
    self.isOriginal = isOriginal
    words = shares.total
    var sum = 0
    pieces = [
      ("kept", shares.kept), ("moved", shares.moved), ("changed", shares.changed),
      (isOriginal ? "cut" : "added", shares.alone),
    ]
    .compactMap { kind, count in
      guard count > 0 else { return nil }
      let start = 1_000 * sum / scale
      sum += count
      return Piece(kind: kind, start: start, width: max(1, 1_000 * sum / scale - start))
    }
  }
}
