import DossierContent
import DossierCore

/// How much of a source stands in the dossier, counted in its own words.
package struct SourceFigures: Sendable, Equatable {
  /// How many words the source has; nil where nobody has counted them.
  package var total: Int?
  /// Whether the total, or some of what is counted, is known from the lock alone.
  package var isRecorded = false
  /// Whether the total leaves out what belongs to the source's page alone, which is known where it
  /// was collated with another edition.
  package var isWithoutPage = false
  /// How many of them are published: in quotations of whatever digest, or in its excerpt. A word that
  /// is quoted twice counts once.
  package var quoted = 0
  /// How many quotations of the digest stand in a source.
  package var verified = 0
  /// How many of these are known from the lock alone.
  package var recorded = 0
  /// How many quotations of the digest nobody could compare with a source's words.
  package var unverified = 0
}

extension SourceFigures {
  /// The figures of all articles, in their order, and what passes the limits that they set.
  static func count(
    _ library: Library, _ entries: [ComposedEntry], _ sources: QuotedSources, _ editions: Editions,
    lock: PassageLock
  ) -> (figures: [SourceFigures], diagnostics: [Diagnostic]) {
    let collated = editions.wordsOfSources
    var pieces: [EntryID: [PublishedPiece]] = [:]
    for quotation in entries.lazy.flatMap(\.quotations) {
      pieces[quotation.source, default: []] += quotation.words
    }
    var diagnostics: [Diagnostic] = []
    let figures = zip(library.articles, entries).enumerated().map { offset, pair in
      let (article, entry) = pair
      let id = article.header.id
      var figures = SourceFigures()
      figures.verified = article.text == .digest ? entry.quotations.count : 0
      figures.unverified = entry.unverifiedQuotations
      figures.recorded =
        article.text == .digest ? entry.quotations.count { $0.ground == .lock } : 0
      figures.quoted = (pieces[id] ?? []).wordCount
      figures.total = sources[id]?.original?.words
      if figures.total == nil {
        figures.total = lock.records(LockedOriginal.self, of: id).map(\.words).max()
        figures.isRecorded = figures.total != nil
      }
      if let (words, isRecorded) = collated[Key(offset)] {
        (figures.total, figures.isWithoutPage) = (words, true)
        figures.quoted = min(figures.quoted, words)
        figures.isRecorded = figures.isRecorded || isRecorded
      }
      if article.text == .full {
        figures.total = entry.body.wordCount
        figures.quoted = entry.body.wordCount
        figures.isWithoutPage = false
        figures.isRecorded = false
      }
      diagnostics += figures.fault(article).map { [$0] } ?? []
      return figures
    }
    return (figures, diagnostics)
  }

  private func fault(_ article: Article) -> Diagnostic? {
    guard let limit = article.quotedAtMost else { return nil }
    guard let total else { return .quotedUnmeasured(limit, article.header.id) }
    guard limit.value.isPassed(quoted: quoted, of: total) else { return nil }
    return .quotedTooMuch(limit, quoted: quoted, of: total)
  }
}

extension Editions {
  /// How many words each collated article has without its page; where it was collated with several
  /// others, the most that any found, so that no text of it is taken for its page's.
  fileprivate var wordsOfSources: [Key<LinkedArticle>: (words: Int, isRecorded: Bool)] {
    var words: [Key<LinkedArticle>: (words: Int, isRecorded: Bool)] = [:]
    for (edition, collation) in collations {
      let figures = collation.outline.figures
      for (article, total) in [
        (edition, figures.editionWords.total), (collation.original, figures.originalWords.total),
      ] {
        let known = words[article] ?? (0, false)
        words[article] = (max(known.words, total), known.isRecorded || collation.isRecorded)
      }
    }
    return words.filter { $0.value.words > 0 }
  }
}
