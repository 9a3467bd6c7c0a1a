import Collation
import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

/// Articles beside their editions: which is which, and how they differ in figures.
package final class Editions: Sendable {
  private let dossier: Dossier
  private let wording: Wording
  private let dates: DatesInWords
  private let links: Links

  init(_ dossier: Dossier, wording: Wording, dates: DatesInWords, links: Links) {
    self.dossier = dossier
    self.wording = wording
    self.dates = dates
    self.links = links
  }

  /// Another edition, as the page of `article` names it.
  package func edition(_ key: Key<LinkedArticle>, seenFrom article: LinkedArticle) -> EditionRecord
  {
    let other = dossier.articles[key]
    let isOriginal = article.editionOf == key
    return EditionRecord(
      article: links[key],
      kind: isOriginal ? "original" : other.article.edition?.rawValue ?? "edition",
      kindLabel: wording(isOriginal ? .editionOriginal : .name(of: other.article.edition)),
      publisher: other.article.publisher,
      published: other.article.published.map { dates.record($0.value) },
      comparison: comparison(of: isOriginal ? article : other))
  }

  /// The article of which another is an edition, said from the edition's side.
  func original(
    of edition: LinkedArticle, _ key: Key<LinkedArticle>
  ) -> EditionRecord {
    EditionRecord(
      article: links[key], kind: edition.article.edition?.rawValue ?? "edition",
      kindLabel: wording(.name(of: edition.article.edition)),
      publisher: dossier.articles[key].article.publisher,
      published: dossier.articles[key].article.published.map { dates.record($0.value) },
      comparison: comparison(of: edition))
  }

  /// Where an edition stands beside its original.
  private func comparison(of edition: LinkedArticle) -> SiteURL? {
    edition.collation.map { _ in .site(.comparison(edition.common.id)) }
  }

  /// What an article is as an edition; nil for one that is none.
  func ownLabel(of linked: LinkedArticle) -> String? {
    let kind = wording(.name(of: linked.article.edition))
    if let withdrawn = linked.article.withdrawnOriginal {
      let text = wording.withdrawn(on: withdrawn.withdrawal.on)
      return wording(.editionOfWithdrawn, ["kind": kind, "withdrawn": text])
    }
    if linked.hasHiddenOriginal { return wording(.editionOfHidden, ["kind": kind]) }
    return linked.editionOf == nil ? nil : kind
  }

  func hiddenOriginal(of linked: LinkedArticle) -> HiddenOriginalRecord? {
    if let withdrawn = linked.article.withdrawnOriginal {
      return HiddenOriginalRecord(
        text: wording.withdrawn(on: withdrawn.withdrawal.on),
        url: .site(.entry(withdrawn.id)))
    }
    guard linked.hasHiddenOriginal else { return nil }
    return HiddenOriginalRecord(text: wording(.originalHidden), url: nil)
  }

  /// An edition beside its original in figures; nil where nothing is known of it.
  package func collation(of key: Key<LinkedArticle>) -> CollationRecord? {
    dossier.articles[key].collation.map { record(of: $0, key) }
  }

  /// An edition beside its original in figures.
  package func record(of collation: EditionCollation, _ key: Key<LinkedArticle>) -> CollationRecord
  {
    let figures = collation.outline.figures
    return CollationRecord(
      url: .site(.comparison(dossier.articles[key].common.id)),
      original: links[collation.original], edition: links[key],
      originalLabel: label(collation.original, seenFrom: key),
      editionLabel: label(key, seenFrom: collation.original),
      originalLanguage: dossier.articles[collation.original].article.language?.value,
      editionLanguage: dossier.articles[key].article.language?.value,
      isByParagraph: collation.outline.isByParagraph, isRecorded: collation.isRecorded,
      standing: figures.originalWords.kept + figures.originalWords.moved,
      percent: figures.keptPercent,
      originalWords: .init(figures.originalWords), editionWords: .init(figures.editionWords),
      originalParagraphs: .init(figures.originalParagraphs),
      editionParagraphs: .init(figures.editionParagraphs), bars: CollationRecord.bars(figures))
  }

  /// What kind of edition an article is to another, and who published it or what it is called.
  func label(
    _ key: Key<LinkedArticle>, seenFrom other: Key<LinkedArticle>
  ) -> String {
    let article = dossier.articles[key]
    let isOriginal =
      article.editionOf == nil || dossier.articles[other].editionOf == key
    return wording(
      .editionNamed,
      [
        "kind": wording(isOriginal ? .editionOriginal : .name(of: article.article.edition)),
        "name": article.article.publisher ?? links[key].title,
      ])
  }
}

extension LinkedArticle {
  /// Whether it is an edition of an article that readers don't get to see.
  package var hasHiddenOriginal: Bool { editionOf == nil && article.edition != nil }
}
