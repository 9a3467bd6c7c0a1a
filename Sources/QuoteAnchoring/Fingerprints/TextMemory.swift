import TextAnalysis

/// An entry's text, from which is taken what is to be remembered of it and of its passages.
package struct TextMemory: Sendable {
  private let search: PassageSearch
  private let runs: WordRuns

  package init(_ search: PassageSearch) {
    self.search = search
    runs = WordRuns(search)
  }

  package var text: EarlierText { EarlierText(fingerprints: runs.fingerprints) }

  /// What to remember of a passage; a non-empty range in scalars of the plain text, half-open.
  package func quote(of range: Range<Int>) -> TextQuote {
    var quote = search.quote(of: range)
    let stretch = runs.runs(within: search.folded.range(ofOriginal: range))
    quote.runs = RunReference(stretch, of: runs.fingerprints)
    return quote
  }
}
