import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

/// Makes the link to each entry, once.
struct LinkMaker {
  let dossier: Dossier
  let wording: Wording

  func link(_ article: LinkedArticle) -> Shared<EntryLinkRecord> {
    link(
      article.common, title: article.article.heading.text,
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
