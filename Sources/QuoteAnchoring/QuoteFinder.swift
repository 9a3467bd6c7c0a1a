import TextAnalysis

/// Finds words that were quoted from an earlier version of a text in the text as it stands.
///
/// All offsets are Unicode scalars of the text, all ranges half-open. What a quotation is compared by
/// leaves differences of type-setting out: quotation marks, dashes, white space, soft hyphens.
public struct QuoteFinder: Sendable {
  private let matcher: PassageMatcher

  /// - Parameter text: paragraphs are parted by empty lines.
  public init(_ text: String) {
    matcher = PassageMatcher(PassageSearch(PlainText(paragraphs: text)))
  }

  /// Where the quoted words stand, or which words they have become.
  public func find(_ quote: TextQuote) -> PassageMatch { matcher.match(quote) }

  /// What to remember of words of this text, to find them in a later one.
  ///
  /// - Parameter range: clamped to the text; nil where nothing is left of it.
  public func quote(_ range: Range<Int>) -> TextQuote? {
    let range = range.clamped(to: matcher.search.plain.scalars.indices)
    return range.isEmpty ? nil : matcher.quote(of: range)
  }

  /// The words of a range, which is clamped to the text.
  public func text(_ range: Range<Int>) -> String { matcher.search.plain.text(range) }
}
