import DossierCore
import DossierModel
import QuoteAnchoring
import TextAnalysis

/// Words of a source that stand in an entry as such.
package struct SourceWords: Sendable {
  let source: EntryID
  /// The source's own page, at these very words where a link can name them; nil where no page is
  /// known.
  package let address: String?
  package let ground: PassageGround
}

/// Tells which passages of an article are its source's own words.
package struct SourceWordsReader {
  private let sources: QuotedSources
  private let plain: PlainText
  private let quotations: [Quotation]
  /// The body itself, where it is the source's and has a page to link to.
  private let whole: (source: QuotedSource, text: ComparedOriginal)?

  package init(
    _ search: PassageSearch, _ article: Article?, quotations: [Quotation], hasPassages: Bool,
    _ sources: QuotedSources
  ) {
    self.sources = sources
    plain = search.plain
    self.quotations = quotations
    if hasPassages, let article, article.text == .full, let source = sources[article.header.id],
      source.address != nil
    {
      let text = OriginalText(search.letters, path: article.header.file.path)
      whole = (source, ComparedOriginal(text))
    } else {
      whole = nil
    }
  }

  /// nil for a passage that holds other words, and for one that is lost.
  package func words(of range: Range<Int>?) -> SourceWords? {
    guard let range = range.flatMap(withoutMarks) else { return nil }
    if let whole {
      return words(of: whole.source, whole.text.fragment(of: range), .text)
    }
    guard let quotation = quotations.first(where: { $0.holds(range) }),
      let source = sources[quotation.source]
    else { return nil }
    return words(of: source, quotation.fragment, quotation.ground)
  }

  private func words(
    of source: QuotedSource, _ fragment: TextFragment?, _ ground: PassageGround
  ) -> SourceWords {
    SourceWords(
      source: source.id,
      address: source.address.map { page in fragment?.address(on: page) ?? page }, ground: ground)
  }

  /// The range without the quotation marks and spaces at its ends.
  private func withoutMarks(_ range: Range<Int>) -> Range<Int>? {
    let isWord = { (index: Int) in LetterKind(plain.scalars[index]) != .parting }
    guard let first = range.first(where: isWord), let last = range.last(where: isWord) else {
      return nil
    }
    return first..<last + 1
  }
}

extension PassageSearch {
  /// The search as a browser finds words: it looks for letters, whether they are struck out or not.
  fileprivate var letters: PassageSearch {
    guard !plain.struck.isEmpty else { return self }
    var letters = plain
    letters.struck = []
    return PassageSearch(letters)
  }
}

extension Quotation {
  fileprivate func holds(_ passage: Range<Int>) -> Bool {
    range.lowerBound <= passage.lowerBound && passage.upperBound <= range.upperBound
  }
}
