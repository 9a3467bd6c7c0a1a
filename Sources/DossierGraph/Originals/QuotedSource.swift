import DossierContent
import DossierCore

/// An article's source as far as quotations of it are verified.
struct QuotedSource: Sendable {
  let id: EntryID
  /// The title and the subtitle as published, which may be quoted too.
  let headings: [QuotationSearch]
  /// Where the source itself is read.
  let address: String?
  /// The tag of its language, without its country; nil where it isn't said.
  let language: Substring?
  /// nil where its text is not in `Originals/`.
  let original: ComparedOriginal?

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
struct ComparedOriginal: Sendable {
  let text: OriginalText
  let search: QuotationSearch

  init(_ text: OriginalText) {
    self.text = text
    search = QuotationSearch(ComparableText(text.folded))
  }

  var words: Int { search.words.count }

  func record(of article: EntryID) -> LockedOriginal {
    LockedOriginal(
      entry: article.description, words: words, paragraphs: text.plain.blocks.count)
  }
}

extension QuotationSearch {
  init(_ text: ComparableText) {
    self.init(text: text, words: WordPlaces(text.scalars))
  }
}

extension String {
  /// `pt` of `pt-BR`.
  var primaryLanguage: Substring { prefix { $0 != "-" } }
}

/// The sources of a library's articles, by their ids.
struct QuotedSources: Sendable {
  private var sources: [EntryID: QuotedSource] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  static func read(_ library: Library) async -> QuotedSources {
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

  subscript(id: EntryID) -> QuotedSource? { sources[id] }
}
