import TextAnalysis

/// A block of a text, with what tells whether it is still as it was.
package struct Paragraph: Sendable {
  let words: Range<Int>
  /// FNV-1a over its folded scalars.
  let hash: UInt64

  static func all(of search: PassageSearch, _ index: WordIndex) -> [Paragraph] {
    search.plain.blocks.map { block in
      let range = search.folded.range(ofOriginal: block)
      return Paragraph(
        words: index.words(within: range), hash: hash(search.folded.scalars[range]))
    }
    .filter { !$0.words.isEmpty }
  }

  package static func hash(_ folded: ArraySlice<Unicode.Scalar>) -> UInt64 {
    folded.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01b3 }
  }
}
