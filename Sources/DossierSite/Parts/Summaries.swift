import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

/// Entries and topics as lists show them.
package final class Summaries: Sendable {
  private let dossier: Dossier
  private let wording: Wording
  private let dates: DatesInWords
  private let links: Links
  private let orders: Orders
  private let people: People
  private let editions: Editions

  init(
    _ dossier: Dossier, wording: Wording, dates: DatesInWords, links: Links, orders: Orders,
    people: People, editions: Editions
  ) {
    self.dossier = dossier
    self.wording = wording
    self.dates = dates
    self.links = links
    self.orders = orders
    self.people = people
    self.editions = editions
  }

  package subscript(key: Key<LinkedArticle>) -> ArticleSummaryRecord {
    let linked = dossier.articles[key]
    let article = linked.article
    let authors = people.authors(of: linked)
    return ArticleSummaryRecord(
      id: linked.common.id.name, title: article.heading.text, short: links[key].short,
      titleLanguage: dossier.titleLanguage(of: article), isLabelled: article.heading.isLabel,
      subtitle: article.subtitle, url: links[key].url,
      text: article.text.rawValue, whoseWords: wording.whoseWords(of: linked),
      isRecorded: linked.ground == .lock,
      authors: authors, byline: people.byline(of: linked), genre: article.genre,
      publisher: article.publisher, published: article.published.map { dates.record($0.value) },
      edition: linked.editionOf.map { editions.original(of: linked, $0) },
      hiddenOriginal: editions.hiddenOriginal(of: linked),
      editionLabel: editions.ownLabel(of: linked),
      wordCount: linked.common.body.wordCount, minutes: linked.common.body.minutes,
      noteCount: linked.common.notes.count, passageCount: linked.common.passages.count,
      previewLabel: links[key].previewLabel)
  }

  package subscript(key: Key<LinkedArgument>) -> ArgumentSummaryRecord {
    let linked = dossier.arguments[key]
    let link = links[key]
    return ArgumentSummaryRecord(
      id: link.id, claim: link.title, short: link.short, url: link.url,
      attribution: links.attributions[key.index], positionCount: linked.positions.count,
      hidesPositions: linked.argument.hidesPositions,
      relationCount: linked.relations.count + linked.incoming.count,
      passageCount: linked.citedPassages.count, previewLabel: link.previewLabel)
  }

  package subscript(key: Key<LinkedExpert>) -> ExpertSummaryRecord {
    let linked = dossier.experts[key]
    let expert = linked.expert
    return ExpertSummaryRecord(
      id: linked.common.id.name, name: expert.name.value, honorific: expert.honorific,
      url: links[key].url, kind: expert.kind.rawValue,
      kindLabel: wording(linked.isSpeakingPerson ? .expertKindExpert : .name(of: expert.kind)),
      role: people.shownRole(of: expert), statementCount: linked.statements.count,
      articleCount: linked.articles.count, previewLabel: links[key].previewLabel)
  }

  package subscript(key: Key<LinkedEvent>) -> EventSummaryRecord {
    let linked = dossier.events[key]
    return EventSummaryRecord(
      id: linked.common.id.name, title: linked.event.title.value, url: links[key].url,
      date: dates.record(linked.event.date.value), place: linked.event.place,
      people: linked.people.map { links[$0] }, unnamedPeople: people.unnamedPeople(of: linked),
      arguments: linked.bearsOn.map { links[$0] },
      sourceCount: linked.sources.count, isAdded: linked.common.addedBy != nil,
      previewLabel: links[key].previewLabel)
  }

  package subscript(key: Key<Topic>) -> TopicSummaryRecord {
    let topic = dossier.topics[key]
    return TopicSummaryRecord(
      id: topic.slug, name: topic.name, url: .site(.topic(slug: topic.slug)),
      entryCount: topic.entries.count)
  }

  /// The entries before and after one in the list of its kind.
  package func neighbours(of key: EntryKey) -> NeighboursRecord {
    let neighbours = orders.neighbours[key]
    return NeighboursRecord(
      previous: neighbours?.previous.map { links[$0] }, next: neighbours?.next.map { links[$0] })
  }
}

extension Article.Heading {
  /// Whether the title is the editors' own.
  package var isLabel: Bool { if case .label = self { true } else { false } }
}

extension LinkedArgument {
  /// Each passage once that its positions and the relations from it cite.
  package var citedPassages: Set<Key<Passage>> {
    Set(
      positions.flatMap(\.passages).map(\.passage) + relations.flatMap(\.passages).map(\.passage))
  }
}
