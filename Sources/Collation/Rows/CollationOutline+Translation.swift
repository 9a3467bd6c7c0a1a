extension CollationOutline {
  /// A translation beside its original: by paragraph only, since no words are the same.
  package init(translation edition: CollatedText, of original: CollatedText) {
    let links = ParagraphLengths(original, edition).links()
    self.init(
      rows: links.flatMap { link -> [Row] in
        let counts = (
          original: Self.words(of: link.original, in: original),
          edition: Self.words(of: link.edition, in: edition)
        )
        switch (link.original.isEmpty, link.edition.isEmpty) {
        case (false, false):
          return [
            Row(
              fate: .translated, original: link.original, edition: link.edition,
              originalWords: .init(kept: counts.original), editionWords: .init(kept: counts.edition)
            )
          ]
        case (false, true):
          return [
            Row(
              fate: .cut, original: link.original, edition: 0..<0,
              originalWords: .init(alone: counts.original), editionWords: .init())
          ]
        default:
          return [
            Row(
              fate: .added, original: 0..<0, edition: link.edition, originalWords: .init(),
              editionWords: .init(alone: counts.edition))
          ]
        }
      })
  }

  private static func words(of paragraphs: Range<Int>, in text: CollatedText) -> Int {
    let halves = text.words[text.words(in: paragraphs)].reduce(0) { $0 + ($1.isLetter ? 1 : 2) }
    return (halves + 1) / 2
  }
}
