import TextAnalysis

/// A quote made ready for comparison with one text.
struct FoldedQuote {
  let scalars: [Unicode.Scalar]
  let words: [QuoteWord]
  let prefix: [QuoteWord]
  let suffix: [QuoteWord]
  let before: ContextAgreement
  let after: ContextAgreement
  let paragraph: UInt64?
  /// Where the words ought to stand; nil where nothing is known of that.
  let expectedPosition: ExpectedPosition?
  /// What all words weigh together.
  let weight: Double

  init(_ quote: TextQuote, in index: WordIndex, _ alignment: ChunkAlignment? = nil) {
    scalars = FoldedText(quote.exact.unicodeScalars).scalars
    words = index.words(of: scalars)
    prefix = index.words(of: FoldedText(quote.prefix.unicodeScalars).scalars)
    suffix = index.words(of: FoldedText(quote.suffix.unicodeScalars).scalars)
    before = ContextAgreement(nearestFirst: prefix.reversed())
    after = ContextAgreement(nearestFirst: suffix)
    paragraph = quote.paragraph
    expectedPosition = alignment?.expectedPosition(of: quote.chunks)
    weight = words.reduce(0) { $0 + $1.weight }
  }

  /// The words among which the passage ought to stand and a few on each side; nil where that is
  /// unknown or too wide to tell anything.
  func window(in index: WordIndex) -> Range<Int>? {
    guard let stretch = expectedPosition?.words, stretch.count <= 4 * words.count + Self.slack
    else {
      return nil
    }
    let window = max(0, stretch.lowerBound - Self.slack)..<stretch.upperBound + Self.slack
    return window.clamped(to: 0..<index.count)
  }

  private static let slack = 8
}
