import Collation
import DossierCore
import DossierModel
import DossierPassages
import DossierQuotations
import TextAnalysis

/// Collates each edition with the article that it is of: from their own words where those are
/// published or lie in `Originals/`, or else from what the lock remembers.
struct EditionCollator: Sendable {
  /// What came of one edition.
  struct Result: Sendable {
    let edition: Key<LinkedArticle>
    let collation: EditionCollation
    /// For the lock: nothing of texts that are published.
    let record: LockedCollation?
    /// Between words that are at hand, published or not.
    let map: WordMap?
  }

  private let library: Library
  private let lock: PassageLock
  private let editionOf: [Key<LinkedArticle>?]
  private let authors: [[String]]
  /// The plain texts of articles that have editions or are one.
  private let bodies: [Int: PlainText]

  init(
    _ library: Library, _ pending: PendingFrontMatter, bodies: [Int: PlainText], lock: PassageLock
  ) {
    self.library = library
    self.lock = lock
    self.bodies = bodies
    editionOf = pending.articles.map(\.editionOf)
    authors = pending.articles.map { article in
      article.authors.compactMap { author in
        switch author {
        case .expert(let key): library.experts[key.index].name.value
        case .named(let name): name.text
        case .unnamed: nil
        }
      }
    }
  }

  /// In order of the editions' ids.
  func results() async -> [Result] {
    let editions = editionOf.indices.filter { editionOf[$0] != nil }.map { Key<LinkedArticle>($0) }
    return await concurrentMap(editions) { edition in
      editionOf[edition.index].flatMap { collate(edition, with: $0) }
    }
    .compactMap(\.self)
  }

  private func collate(
    _ edition: Key<LinkedArticle>, with original: Key<LinkedArticle>
  ) -> Result? {
    let watch = Watchdog.shared.begin(library.articles[edition.index].header.file.path)
    defer { Watchdog.shared.end(watch) }
    if let texts = EditionWords(text(of: original), text(of: edition)) {
      return collated(edition, original, texts)
    }
    guard let known = remembered(edition, original) else { return nil }
    return Result(
      edition: edition,
      collation: collation(
        edition, original, known.outline, [], texts: (nil, nil), isRecorded: true),
      record: known, map: nil)
  }

  private func collated(
    _ edition: Key<LinkedArticle>, _ original: Key<LinkedArticle>, _ texts: EditionWords
  ) -> Result {
    let (first, second) = texts.articles
    let isTranslation = library.articles[edition.index].isInOtherLanguage(
      than: library.articles[original.index])
    let rows = isTranslation ? [] : Collation(of: second, with: first).rows
    let outline =
      isTranslation
      ? CollationOutline(translation: second, of: first)
      : CollationOutline(Collation(rows: rows), of: second, with: first)
    let isPublished = texts.original.isPublished && texts.edition.isPublished
    return Result(
      edition: edition,
      collation: collation(
        edition, original, outline, isPublished ? rows : [],
        texts: (texts.original.published(first), texts.edition.published(second))),
      record: isPublished
        ? nil
        : LockedCollation(
          entry: id(of: edition).description, original: id(of: original).description,
          outline: outline),
      map: isTranslation ? nil : WordMap(rows, from: first, to: second))
  }

  private func collation(
    _ edition: Key<LinkedArticle>, _ original: Key<LinkedArticle>, _ outline: CollationOutline,
    _ rows: [Collation.Row], texts: (original: CollatedText?, edition: CollatedText?),
    isRecorded: Bool = false
  ) -> EditionCollation {
    let (article, source) = (library.articles[edition.index], library.articles[original.index])
    let titles =
      outline.isByParagraph
      ? nil : TitleCollation(original: source.titles, edition: article.titles)
    return EditionCollation(
      original: original, outline: outline, titles: titles,
      texts: EditionCollation.Texts(
        original: texts.original ?? published(original),
        edition: texts.edition ?? published(edition),
        rows: rows), isRecorded: isRecorded)
  }

  /// The last of several memories, in order of bytes: a merge can't tell which is right.
  private func remembered(
    _ edition: Key<LinkedArticle>, _ original: Key<LinkedArticle>
  ) -> LockedCollation? {
    lock.records(LockedCollation.self, of: id(of: edition))
      .filter { $0.original == id(of: original).description }
      .max { LockLine($0).text < LockLine($1).text }
  }

  private func id(of article: Key<LinkedArticle>) -> EntryID {
    library.articles[article.index].header.id
  }

  private func published(_ article: Key<LinkedArticle>) -> CollatedText? {
    guard library.articles[article.index].text == .full else { return nil }
    return bodies[article.index].map { CollatedText($0) }
  }

  /// The source's own words, where they are at hand; a digest's are not its source's.
  private func text(of key: Key<LinkedArticle>) -> EditionWords.Source? {
    let article = library.articles[key.index]
    let metadata = ArticleExtent.Metadata(
      titles: article.titles, authors: authors[key.index],
      publishers: article.publisher.map { [$0] } ?? [])
    if let body = published(key) {
      return EditionWords.Source(text: body, isPublished: true, metadata: metadata)
    }
    guard let original = library.originals[article.header.id] else { return nil }
    return EditionWords.Source(
      text: CollatedText(OriginalText(original).plain), isPublished: false, metadata: metadata)
  }
}

/// The words of an original and of an edition, as far as they are at hand.
struct EditionWords {
  struct Source: Sendable {
    let text: CollatedText
    /// Whether it is the article's own body, which is published whole.
    let isPublished: Bool
    let metadata: ArticleExtent.Metadata

    func published(_ text: CollatedText) -> CollatedText? { isPublished ? text : nil }
  }

  let original: Source
  let edition: Source

  /// nil where either is missing.
  init?(_ original: Source?, _ edition: Source?) {
    guard let original, let edition else { return nil }
    self.original = original
    self.edition = edition
  }

  /// The texts without what is but their pages'.
  var articles: (original: CollatedText, edition: CollatedText) {
    if original.isPublished, edition.isPublished { return (original.text, edition.text) }
    let pages = ArticlePages(
      original: original.text, original.metadata, edition: edition.text, edition.metadata)
    return (
      original.isPublished ? original.text : pages.original,
      edition.isPublished ? edition.text : pages.edition
    )
  }
}

extension Article {
  /// The source's own title and subtitle; none where the title is the editors' label.
  fileprivate var titles: [String] {
    guard case .title(let title) = heading else { return [] }
    return [title.value] + (subtitle.map { [$0] } ?? [])
  }

  /// Whether words of the two can't be compared.
  fileprivate func isInOtherLanguage(than other: Article) -> Bool {
    if edition == .translation { return true }
    guard let language = language?.value, let others = other.language?.value else { return false }
    return language.primaryLanguage.lowercased() != others.primaryLanguage.lowercased()
  }
}
