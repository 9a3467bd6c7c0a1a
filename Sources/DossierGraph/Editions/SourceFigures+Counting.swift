import Collation
import DossierCore
import DossierModel
import DossierPassages
import DossierQuotations

extension SourceFigures {
  /// The figures of all articles, in their order, and what passes the limits that they set.
  package static func count(
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
