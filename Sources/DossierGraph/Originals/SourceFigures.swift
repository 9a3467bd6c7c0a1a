import DossierContent
import DossierCore

/// How much of a source stands in the dossier, counted in its own words.
package struct SourceFigures: Sendable, Equatable {
  /// How many words the source has; nil where nobody has counted them.
  package var total: Int?
  /// Whether the total leaves out what belongs to the source's page alone, which is known where it
  /// was collated with another edition.
  package var isWithoutPage = false
  /// How many of them are published: in quotations of whatever digest, or in its excerpt. A word that
  /// is quoted twice counts once.
  package var quoted = 0
  /// How many quotations of the digest stand in a source.
  package var verified = 0
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
    var places: [EntryID: [Range<Int>]] = [:]
    for quotation in entries.lazy.flatMap(\.quotations) {
      places[quotation.source, default: []] += quotation.places
    }
    var diagnostics: [Diagnostic] = []
    let figures = zip(library.articles, entries).enumerated().map { offset, pair in
      let (article, entry) = pair
      let id = article.header.id
      var figures = SourceFigures()
      figures.verified = article.text == .digest ? entry.quotations.count : 0
      figures.unverified = entry.unverifiedQuotations
      figures.quoted = Self.count(places[id] ?? [])
      figures.total =
        sources[id]?.original?.words
        ?? lock.records(LockedOriginal.self, of: id).map(\.words).max()
      if let words = collated[Key(offset)] {
        (figures.total, figures.isWithoutPage) = (words, true)
        figures.quoted = min(figures.quoted, words)
      }
      if article.text == .full {
        figures.total = entry.body.wordCount
        figures.quoted = entry.body.wordCount
        figures.isWithoutPage = false
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

  /// How many words some ranges cover together.
  private static func count(_ places: [Range<Int>]) -> Int {
    var count = 0
    var end = 0
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      count += max(0, place.upperBound - max(end, place.lowerBound))
      end = max(end, place.upperBound)
    }
    return count
  }
}

extension Editions {
  /// How many words each collated article has without its page; where it was collated with several
  /// others, the most that any found, so that no text of it is taken for its page's.
  fileprivate var wordsOfSources: [Key<LinkedArticle>: Int] {
    var words: [Key<LinkedArticle>: Int] = [:]
    for (edition, collation) in collations {
      let figures = collation.outline.figures
      words[edition] = max(words[edition] ?? 0, figures.editionWords.total)
      words[collation.original] = max(
        words[collation.original] ?? 0, figures.originalWords.total)
    }
    return words.filter { $0.value > 0 }
  }
}
