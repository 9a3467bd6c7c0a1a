import DossierCore
import DossierModel
import DossierPassages
import QuoteAnchoring
import TextAnalysis

/// An article's source as far as quotations of it are verified.
package struct QuotedSource: Sendable {
  let id: EntryID
  /// The title and the subtitle as published, which may be quoted too.
  let headings: [QuotationSearch]
  /// Where the source itself is read.
  let address: String?
  /// The tag of its language, without its country; nil where it isn't said.
  let language: Substring?
  /// nil where its text is not in `Originals/`.
  package let original: ComparedOriginal?

  init(_ article: Article, original: OriginalText?) {
    id = article.header.id
    let title = if case .title(let title) = article.heading { title.value } else { String?.none }
    headings = [title, article.subtitle].compactMap(\.self).map {
      QuotationSearch(ComparableText($0.unicodeScalars))
    }
    address = (article.url ?? article.archived)?.value
    language = article.language?.value.primaryLanguage
    self.original = original.map { ComparedOriginal($0) }
  }
}

/// An original that quotations are looked for in.
package struct ComparedOriginal: Sendable {
  let text: OriginalText
  let search: QuotationSearch
  /// The words of it that are published, half-open, in scalars of the comparable text, in order: nothing
  /// else may decide how a link names them. nil where the whole is.
  private(set) var published: [Range<Int>]?

  init(_ text: OriginalText) {
    self.text = text
    search = QuotationSearch(
      ComparableText(text.folded),
      others: CopiedText.otherReadings(of: text.plain).map { ComparableText($0) })
  }

  package var words: Int { search.words.count }

  package func record(of article: EntryID) -> LockedOriginal {
    LockedOriginal(entry: article.description, words: words)
  }

  /// The same as if no other words of it were known.
  ///
  /// - Parameter ranges: half-open, in scalars of the comparable text.
  func publishing(_ ranges: [Range<Int>]) -> ComparedOriginal {
    var original = self
    original.published = ranges.filter { !$0.isEmpty }.joined
    return original
  }

  /// Every place at which words stand that are published.
  func places(of words: QuotedWords) -> [QuotationSearch.Place] {
    let places = search.places(of: words)
    guard let published else { return places }
    return places.filter { place in
      place.allSatisfy { range in
        let next = published.bisection(where: { $0.upperBound >= range.upperBound })
        return next < published.count && published[next].lowerBound <= range.lowerBound
      }
    }
  }
}

extension PassageSearch {
  /// The same text with words hidden that messages may not quote; half-open, in scalars.
  func veiling(_ leftOut: [Range<Int>]) -> PassageSearch {
    guard !leftOut.isEmpty else { return self }
    return PassageSearch(plain.veiling(leftOut))
  }
}

extension PlainText {
  func veiling(_ leftOut: [Range<Int>]) -> PlainText {
    var veiled = self
    for range in leftOut {
      for offset in range.clamped(to: scalars.indices) { veiled.scalars[offset] = Omission.veil }
    }
    return veiled
  }
}

extension String {
  /// `pt` of `pt-BR`.
  package var primaryLanguage: Substring { prefix { $0 != "-" } }
}

/// The sources of a library's articles, by their ids.
package struct QuotedSources: Sendable {
  private var sources: [EntryID: QuotedSource] = [:]
  package private(set) var diagnostics: [Diagnostic] = []

  package init(diagnostics: [Diagnostic] = []) {
    self.diagnostics = diagnostics
  }

  package static func read(_ library: Library) async -> QuotedSources {
    let read = await concurrentMap(library.articles) { article in
      let given = library.originals[article.header.id]
      let watch = Watchdog.shared.begin(given?.file.path ?? article.header.file.path)
      defer { Watchdog.shared.end(watch) }
      let original = given.map { OriginalText($0) }
      return (
        source: QuotedSource(article, original: original), faults: original?.diagnostics ?? []
      )
    }
    var sources = QuotedSources()
    for (source, faults) in read {
      sources.sources[source.id] = source
      sources.diagnostics += faults
    }
    return sources
  }

  package subscript(id: EntryID) -> QuotedSource? { sources[id] }
}
