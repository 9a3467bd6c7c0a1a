import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

extension SiteContext {
  package func summary(_ key: Key<LinkedExpert>) -> ExpertSummaryRecord {
    let linked = dossier.experts[key]
    let expert = linked.expert
    return ExpertSummaryRecord(
      id: linked.common.id.name, name: expert.name.value, honorific: expert.honorific,
      url: link(key).url, kind: expert.kind.rawValue,
      kindLabel: wording(linked.isSpeakingPerson ? .expertKindExpert : .name(of: expert.kind)),
      role: shownRole(of: expert), statementCount: linked.statements.count,
      articleCount: linked.articles.count, previewLabel: link(key).previewLabel)
  }

  package func summary(_ key: Key<LinkedEvent>) -> EventSummaryRecord {
    let linked = dossier.events[key]
    return EventSummaryRecord(
      id: linked.common.id.name, title: linked.event.title.value, url: link(key).url,
      date: date(linked.event.date.value), place: linked.event.place,
      people: linked.people.map(link), unnamedPeople: unnamedPeople(of: linked),
      arguments: linked.bearsOn.map(link),
      sourceCount: linked.sources.count, isAdded: linked.common.addedBy != nil,
      previewLabel: link(key).previewLabel)
  }

  /// What stands for those who took part and are not named; nil where all are.
  package func unnamedPeople(of event: LinkedEvent) -> String? {
    wording.unnamed(
      event.event.unnamedPeople, after: event.people.count, alone: .peopleUnnamed)
  }

  func summary(_ key: Key<Topic>) -> TopicSummaryRecord { topic(key) }
}
