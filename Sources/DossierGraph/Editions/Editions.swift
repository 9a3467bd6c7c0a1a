import DossierModel
import DossierPassages
import TextAnalysis

/// What is known of all editions beside the articles that they are of.
package struct Editions: Sendable {
  /// Of each edition that could be collated.
  package let collations: [Key<LinkedArticle>: EditionCollation]
  let passages: EditionPassages
  /// What the lock is to hold from now on.
  let remembered: [LockLine]

  static func collate(
    _ entries: [ComposedEntry], _ inputs: [EntryComposer.Input], _ pending: PendingFrontMatter,
    _ library: Library, _ options: ComposeOptions
  ) async -> Editions {
    var bodies: [Int: PlainText] = [:]
    for entry in entries {
      if case .article(let key) = entry.key { bodies[key.index] = entry.plain }
    }
    guard !bodies.isEmpty else {
      return Editions(collations: [:], passages: EditionPassages(), remembered: [])
    }
    let results = await EditionCollator(library, pending, bodies: bodies, lock: options.lock)
      .results()
    var passages = EditionPassages(results, entries, inputs)
    var withheld = WithheldPassages(entries, inputs, library.articles, options.lock)
    for result in results { withheld.add(result) }
    passages.add(withheld.found)
    let records =
      results.compactMap { $0.record.map { LockLine($0) } }
      + withheld.records.map { LockLine($0) }
    return Editions(
      collations: Dictionary(
        results.map { ($0.edition, $0.collation) }, uniquingKeysWith: { first, _ in first }),
      passages: passages, remembered: options.remembersPassages ? records : [])
  }

  /// The entries with the passages of other editions at their places: articles that have any are
  /// composed once more.
  func placed(
    in entries: [ComposedEntry], _ inputs: [EntryComposer.Input], _ context: ComposeContext
  ) -> [ComposedEntry] {
    var entries = entries
    for (article, drafts) in passages.drafts {
      var input = inputs[article.index]
      input.survivors = drafts
      entries[article.index] = EntryComposer.compose(input, context)
    }
    return entries
  }
}
