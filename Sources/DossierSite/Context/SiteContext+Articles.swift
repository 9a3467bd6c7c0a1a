import DossierContent
import DossierCore
import DossierGraph

extension SiteContext {
  func summary(_ key: Key<LinkedArticle>) -> ArticleSummaryRecord {
    let linked = dossier.articles[key]
    let article = linked.article
    let authors = linked.authors.map(author)
    return ArticleSummaryRecord(
      id: linked.common.id.name, title: article.heading.text,
      titleLanguage: titleLanguage(of: article), isLabelled: article.heading.isLabel,
      subtitle: article.subtitle, url: link(key).url,
      text: article.text.rawValue, whoseWords: wording.whoseWords(of: linked),
      isRecorded: linked.ground == .lock,
      authors: authors, byline: byline(authors.map(\.name)), genre: article.genre,
      publisher: article.publisher, published: article.published.map { date($0.value) },
      edition: linked.editionOf.map { original(of: linked, $0) },
      wordCount: linked.common.body.wordCount, minutes: linked.common.body.minutes,
      noteCount: linked.common.notes.count, passageCount: linked.common.passages.count)
  }

  func author(_ author: LinkedArticle.Author) -> AuthorRecord {
    switch author {
    case .expert(let key): AuthorRecord(name: link(key).title, url: link(key).url)
    case .named(let name): AuthorRecord(name: name, url: nil)
    case .unnamed: AuthorRecord(name: "another", url: nil)
    }
  }

  func byline(_ names: [String]) -> String {
    names.isEmpty ? wording(.authorUnknown) : wording.list(names)
  }

  func byline(of article: LinkedArticle) -> String {
    byline(article.authors.map { author($0).name })
  }

  /// The article of which another is an edition, said from the edition's side.
  private func original(
    of edition: LinkedArticle, _ key: Key<LinkedArticle>
  ) -> EditionRecord {
    EditionRecord(
      article: link(key), kind: edition.article.edition?.rawValue ?? "edition",
      kindLabel: wording(.name(of: edition.article.edition)),
      publisher: dossier.articles[key].article.publisher,
      published: dossier.articles[key].article.published.map { date($0.value) },
      comparison: comparison(of: edition))
  }

  /// Where an edition stands beside its original.
  private func comparison(of edition: LinkedArticle) -> SiteURL? {
    edition.collation.map { _ in .site(SiteAddress.comparison(of: edition.common.id)) }
  }

  /// Another edition, as the page of `article` names it.
  func edition(_ key: Key<LinkedArticle>, seenFrom article: LinkedArticle) -> EditionRecord {
    let other = dossier.articles[key]
    let isOriginal = article.editionOf == key
    return EditionRecord(
      article: link(key),
      kind: isOriginal ? "original" : other.article.edition?.rawValue ?? "edition",
      kindLabel: wording(isOriginal ? .editionOriginal : .name(of: other.article.edition)),
      publisher: other.article.publisher,
      published: other.article.published.map { date($0.value) },
      comparison: comparison(of: isOriginal ? article : other))
  }
}

extension Article.Heading {
  /// Whether the title is the editors' own.
  var isLabel: Bool { if case .label = self { true } else { false } }
}
