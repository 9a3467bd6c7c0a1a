import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

/// A link to each entry, made once, with what may never be left out beside its title; and addresses.
package final class Links: Sendable {
  private let wording: Wording
  /// The site's own address, with a closing slash.
  package let base: String?
  package let articles: [Shared<EntryLinkRecord>]
  package let arguments: [Shared<EntryLinkRecord>]
  package let experts: [Shared<EntryLinkRecord>]
  package let events: [Shared<EntryLinkRecord>]
  package let pages: [Shared<EntryLinkRecord>]
  /// One for each argument.
  package let attributions: [AttributionRecord]

  init(_ dossier: Dossier, wording: Wording) {
    let maker = LinkMaker(dossier: dossier, wording: wording)
    self.wording = wording
    base = dossier.settings.url
    articles = dossier.articles.map(maker.link)
    experts = dossier.experts.map(maker.link)
    events = dossier.events.map(maker.link)
    pages = dossier.pages.map(maker.link)
    let attributions = [AttributionRecord](
      for: dossier.arguments, experts: experts, wording: wording)
    self.attributions = attributions
    arguments = dossier.arguments.indices.map {
      maker.link(dossier.arguments[$0], attribution: attributions[$0])
    }
  }

  package subscript(entry: EntryKey) -> Shared<EntryLinkRecord> {
    switch entry {
    case .article(let key): articles[key.index]
    case .argument(let key): arguments[key.index]
    case .expert(let key): experts[key.index]
    case .event(let key): events[key.index]
    case .page(let key): pages[key.index]
    }
  }

  package subscript(key: Key<LinkedArticle>) -> Shared<EntryLinkRecord> { articles[key.index] }
  package subscript(key: Key<LinkedArgument>) -> Shared<EntryLinkRecord> { arguments[key.index] }
  package subscript(key: Key<LinkedExpert>) -> Shared<EntryLinkRecord> { experts[key.index] }
  package subscript(key: Key<LinkedEvent>) -> Shared<EntryLinkRecord> { events[key.index] }
  package subscript(key: Key<LinkedPage>) -> Shared<EntryLinkRecord> { pages[key.index] }

  /// An entry's title where nothing stands beside it: a claim with who holds it.
  package func fullTitle(_ link: Shared<EntryLinkRecord>) -> String {
    guard let attribution = link.attribution else { return link.title }
    return wording(.titleArgument, ["claim": link.title, "attribution": attribution])
  }

  /// A link to the notice of what was taken down, which tells no title.
  package subscript(notice: Publication.Notice) -> Shared<EntryLinkRecord> {
    let title = wording.withdrawnHead(on: notice.withdrawal.on)
    return Shared(
      EntryLinkRecord(
        kind: notice.id.kind.rawValue, kindLabel: wording(.name(of: notice.id.kind)),
        id: notice.id.name, title: title, short: title,
        url: .site(.entry(notice.id)), attribution: nil, whoseWords: nil,
        previewLabel: nil))
  }

  /// Where an entry is, or a place on its page.
  package func address(of entry: EntryKey, fragment: String?, on page: EntryKey?) -> SiteURL {
    if let fragment, entry == page { return .fragment(fragment) }
    guard case .site(let path, _) = self[entry].url else { return self[entry].url }
    return .site(path: path, fragment: fragment)
  }

  /// The address of a page of the site for those who are elsewhere; nil without `url`.
  package func absolute(_ url: SiteURL) -> String? {
    switch url {
    case .external(let address): return address
    case .fragment: return nil
    case .site(let path, let fragment):
      guard let base else { return nil }
      var output = OutputBuffer()
      output.append(base)
      output.appendURL(
        .site(path: path == SitePath.list(.home).text ? "" : path, fragment: fragment), root: "")
      return output.text
    }
  }
}

/// Makes the link to each entry.
private struct LinkMaker {
  let dossier: Dossier
  let wording: Wording

  func link(_ article: LinkedArticle) -> Shared<EntryLinkRecord> {
    link(
      article.common, title: article.article.heading.text, short: article.article.short,
      whoseWords: wording.whoseWords(of: article), language: language(of: article.article))
  }

  /// The language of an article's title, where it is not the dossier's own.
  private func language(of article: Article) -> String? {
    guard !article.heading.isLabel, let tag = article.language?.value else { return nil }
    return tag == dossier.settings.language ? nil : tag
  }

  func link(_ argument: LinkedArgument, attribution: AttributionRecord) -> Shared<EntryLinkRecord> {
    link(
      argument.common, title: argument.argument.claim.value, short: argument.argument.short,
      attribution: attribution.text)
  }

  func link(_ expert: LinkedExpert) -> Shared<EntryLinkRecord> {
    link(
      expert.common, title: expert.expert.name.value,
      label: expert.expert.kind == .organisation ? .kindOrganisation : .kindExpert)
  }

  func link(_ event: LinkedEvent) -> Shared<EntryLinkRecord> {
    link(event.common, title: event.event.title.value)
  }

  func link(_ page: LinkedPage) -> Shared<EntryLinkRecord> {
    link(page.common, title: page.page.title.value)
  }

  private func link(
    _ common: EntryCommon, title: String, short: String? = nil, label: SitePhrase? = nil,
    attribution: String? = nil, whoseWords: String? = nil, language: String? = nil
  ) -> Shared<EntryLinkRecord> {
    let id = common.id
    return Shared(
      EntryLinkRecord(
        kind: id.kind.rawValue, kindLabel: wording(label ?? .name(of: id.kind)), id: id.name,
        title: title, short: short ?? title, url: .site(.entry(id)),
        attribution: attribution, whoseWords: whoseWords,
        previewLabel: wording.label(of: common.label), titleLanguage: language))
  }
}
