import TextAnalysis

/// An entry's text, from which is taken what is to be remembered of it and of its passages.
package struct TextMemory: Sendable {
  private let search: PassageSearch
  private let chunks: TextChunks

  package init(_ search: PassageSearch) {
    self.search = search
    chunks = TextChunks(search)
  }

  package var text: TextFingerprints { TextFingerprints(fingerprints: chunks.fingerprints) }

  /// What to remember of a passage; a non-empty range in scalars of the plain text, half-open.
  package func quote(of range: Range<Int>) -> TextQuote {
    var quote = search.quote(of: range)
    let stretch = chunks.chunks(within: search.folded.range(ofOriginal: range))
    quote.chunks = ChunkReference(stretch, of: chunks.fingerprints)
    return quote
  }
}
