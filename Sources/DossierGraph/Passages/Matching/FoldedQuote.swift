/// A quote made ready for comparison with one text.
struct FoldedQuote {
  let scalars: [Unicode.Scalar]
  let words: [QuoteWord]
  let prefix: [QuoteWord]
  let suffix: [QuoteWord]
  let before: ContextAgreement
  let after: ContextAgreement
  let paragraph: UInt64?
  /// What all words weigh together.
  let weight: Double

  init(_ quote: TextQuote, in index: WordIndex) {
    scalars = FoldedText(quote.exact.unicodeScalars).scalars
    words = index.words(of: scalars)
    prefix = index.words(of: FoldedText(quote.prefix.unicodeScalars).scalars)
    suffix = index.words(of: FoldedText(quote.suffix.unicodeScalars).scalars)
    before = ContextAgreement(nearestFirst: prefix.reversed())
    after = ContextAgreement(nearestFirst: suffix)
    paragraph = quote.paragraph
    weight = words.reduce(0) { $0 + $1.weight }
  }
}
