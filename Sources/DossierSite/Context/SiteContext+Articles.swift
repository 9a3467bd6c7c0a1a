import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

extension SiteContext {
  package func summary(_ key: Key<LinkedArticle>) -> ArticleSummaryRecord {
    let linked = dossier.articles[key]
    let article = linked.article
    let authors = authors(of: linked)
    return ArticleSummaryRecord(
      id: linked.common.id.name, title: article.heading.text,
      titleLanguage: titleLanguage(of: article), isLabelled: article.heading.isLabel,
      subtitle: article.subtitle, url: link(key).url,
      text: article.text.rawValue, whoseWords: wording.whoseWords(of: linked),
      isRecorded: linked.ground == .lock,
      authors: authors, byline: byline(of: linked), genre: article.genre,
      publisher: article.publisher, published: article.published.map { date($0.value) },
      edition: linked.editionOf.map { original(of: linked, $0) },
      hiddenOriginal: hiddenOriginal(of: linked), editionLabel: editionLabel(linked),
      wordCount: linked.common.body.wordCount, minutes: linked.common.body.minutes,
      noteCount: linked.common.notes.count, passageCount: linked.common.passages.count,
      previewLabel: link(key).previewLabel)
  }

  /// Who wrote a source, with one record for all who are not named.
  func authors(of article: LinkedArticle) -> [AuthorRecord] {
    let named = article.authors.compactMap(author)
    let unnamed = wording.unnamed(
      article.unnamedAuthorCount, after: named.count, alone: .authorsUnnamed)
    return named + (unnamed.map { [AuthorRecord(name: $0, url: nil, isUnnamed: true)] } ?? [])
  }

  private func author(_ author: LinkedArticle.Author) -> AuthorRecord? {
    switch author {
    case .expert(let key): AuthorRecord(name: link(key).title, url: link(key).url)
    case .named(let name): AuthorRecord(name: name.text, url: nil)
    case .unnamed: nil
    }
  }

  package func byline(of article: LinkedArticle) -> String {
    guard !article.authors.isEmpty else { return wording(.authorUnknown) }
    return wording.list(
      article.authors.compactMap { author($0)?.name }, unnamed: article.unnamedAuthorCount,
      alone: .authorsUnnamed)
  }

  /// A name for each author that programs list, with one for all who are not named.
  package func authorNames(of article: LinkedArticle) -> [String] {
    wording.names(
      article.authors.compactMap { author($0)?.name }, unnamed: article.unnamedAuthorCount,
      alone: .authorsUnnamed)
  }

  /// The authors as search shows them: each by name, or all as one phrase where some have none.
  package func authorTexts(of article: LinkedArticle) -> [String] {
    article.unnamedAuthorCount == 0 ? authorNames(of: article) : [byline(of: article)]
  }

  /// How many authors the timeline does not name, which names those alone that have entries; none
  /// where readers may see every author, or where it would name nobody but those who are not.
  package func untoldAuthorCount(of article: LinkedArticle) -> Int {
    let unnamed = article.unnamedAuthorCount
    let entries = article.authors.count { $0.expert != nil }
    let others = article.authors.count - entries
    return unnamed > 0 && (entries > 0 || others == unnamed) ? others : 0
  }

  /// What stands for these after those that have entries; nil for none.
  package func unnamedAuthors(of article: LinkedArticle) -> String? {
    wording.unnamed(
      untoldAuthorCount(of: article), after: article.authors.count { $0.expert != nil },
      alone: .authorsUnnamed)
  }

  /// What an article is as an edition; nil for one that is none.
  private func editionLabel(_ linked: LinkedArticle) -> String? {
    let kind = wording(.name(of: linked.article.edition))
    if let withdrawn = linked.article.withdrawnOriginal {
      let text = wording.withdrawn(on: withdrawn.withdrawal.on)
      return wording(.editionOfWithdrawn, ["kind": kind, "withdrawn": text])
    }
    if linked.hasHiddenOriginal { return wording(.editionOfHidden, ["kind": kind]) }
    return linked.editionOf == nil ? nil : kind
  }

  private func hiddenOriginal(of linked: LinkedArticle) -> HiddenOriginalRecord? {
    if let withdrawn = linked.article.withdrawnOriginal {
      return HiddenOriginalRecord(
        text: wording.withdrawn(on: withdrawn.withdrawal.on),
        url: .site(.entry(withdrawn.id)))
    }
    guard linked.hasHiddenOriginal else { return nil }
    return HiddenOriginalRecord(text: wording(.originalHidden), url: nil)
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
    edition.collation.map { _ in .site(.comparison(edition.common.id)) }
  }

  /// Another edition, as the page of `article` names it.
  package func edition(_ key: Key<LinkedArticle>, seenFrom article: LinkedArticle) -> EditionRecord
  {
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

extension LinkedArticle {
  /// Whether it is an edition of an article that readers don't get to see.
  package var hasHiddenOriginal: Bool { editionOf == nil && article.edition != nil }
}

extension Article.Heading {
  /// Whether the title is the editors' own.
  package var isLabel: Bool { if case .label = self { true } else { false } }
}
