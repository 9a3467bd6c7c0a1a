import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import QuoteAnchoring
import StaticSearch
import TypedTemplates

extension SearchDocument {
  package init(_ key: EntryKey, _ context: SiteContext) {
    let dossier = context.dossier
    let link = context.link(key)
    switch key {
    case .article(let key):
      let linked = dossier.articles[key]
      self.init(link, .title, linked.common, about: linked.about(context), context)
    case .argument(let key):
      let linked = dossier.arguments[key]
      let question = linked.question.map { dossier.questions[$0].text }
      self.init(link, .claim, linked.common, about: [question], context)
    case .expert(let key):
      let linked = dossier.experts[key]
      self.init(link, .name, linked.common, about: linked.expert.about(context), context)
    case .event(let key):
      let linked = dossier.events[key]
      let date = context.date(linked.event.date.value).text
      self.init(link, .title, linked.common, about: [date, linked.event.place], context)
    case .page(let key):
      self.init(link, .title, dossier.pages[key].common, about: [], context)
    }
  }

  private init(
    _ link: Shared<EntryLinkRecord>, _ titleField: SearchField, _ common: EntryCommon,
    about: [String?],
    _ context: SiteContext
  ) {
    let dossier = context.dossier
    let notes = common.notes.map { dossier.notes[$0] }
    self.init(
      link: link, titleField: titleField,
      about: about.compactMap { $0 } + common.topics.map { dossier.topics[$0].name },
      passages: common.passages.map { dossier.passages[$0] }.filter { $0.band != .lost }
        .map(\.exact),
      notes: notes, body: common.body,
      noteLabels: notes.map { context.wording(.name(of: $0.kind)) })
  }
}

extension LinkedArticle {
  fileprivate func about(_ context: SiteContext) -> [String?] {
    [article.subtitle] + context.authorTexts(of: self)
      + [article.publisher, article.published.map { context.date($0.value).text }]
  }
}

extension Expert {
  fileprivate func about(_ context: SiteContext) -> [String?] {
    [honorific] + aliases.map(\.value)
      + roles.map { role in
        role.organisation.map {
          context.wording(.roleAt, ["title": role.title, "organisation": $0])
        } ?? role.title
      }
  }
}
