import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import QuoteAnchoring
import StaticSearch
import TypedTemplates

extension SearchDocument {
  package init(_ key: EntryKey, _ model: SiteModel) {
    let dossier = model.dossier
    let link = model.links[key]
    switch key {
    case .article(let key):
      let linked = dossier.articles[key]
      self.init(link, .title, linked.common, about: linked.about(model), model)
    case .argument(let key):
      let linked = dossier.arguments[key]
      let question = linked.question.map { dossier.questions[$0].text }
      self.init(link, .claim, linked.common, about: [question], model)
    case .expert(let key):
      let linked = dossier.experts[key]
      self.init(link, .name, linked.common, about: linked.expert.about(model), model)
    case .event(let key):
      let linked = dossier.events[key]
      let date = model.dates.record(linked.event.date.value).text
      self.init(link, .title, linked.common, about: [date, linked.event.place], model)
    case .page(let key):
      self.init(link, .title, dossier.pages[key].common, about: [], model)
    }
  }

  private init(
    _ link: Shared<EntryLinkRecord>, _ titleField: SearchField, _ common: EntryCommon,
    about: [String?],
    _ model: SiteModel
  ) {
    let dossier = model.dossier
    let notes = common.notes.map { dossier.notes[$0] }
    self.init(
      link: link, titleField: titleField,
      about: about.compactMap { $0 } + common.topics.map { dossier.topics[$0].name },
      passages: common.passages.map { dossier.passages[$0] }.filter { $0.band != .lost }
        .map(\.exact),
      notes: notes, body: common.body,
      noteLabels: notes.map { model.wording(.name(of: $0.kind)) })
  }
}

extension LinkedArticle {
  fileprivate func about(_ model: SiteModel) -> [String?] {
    [article.subtitle] + model.people.authorTexts(of: self)
      + [article.publisher, article.published.map { model.dates.record($0.value).text }]
  }
}

extension Expert {
  fileprivate func about(_ model: SiteModel) -> [String?] {
    [honorific] + aliases.map(\.value)
      + roles.map { role in
        role.organisation.map {
          model.wording(.roleAt, ["title": role.title, "organisation": $0])
        } ?? role.title
      }
  }
}
