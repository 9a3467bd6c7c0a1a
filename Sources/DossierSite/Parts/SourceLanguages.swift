import DossierModel

extension Dossier {
  /// The language of an entry's text where it is the source's own words and not the dossier's language.
  func textLanguage(of entry: EntryKey) -> LanguageRecord? {
    guard case .article(let key) = entry else { return nil }
    let article = articles[key].article
    return article.text == .full || article.text == .excerpt ? sourceLanguage(of: article) : nil
  }

  /// The same as a BCP 47 tag.
  package func textLanguageTag(of entry: EntryKey) -> String? { textLanguage(of: entry)?.tag }

  /// The language of an article's title, which is the source's own unless it is the editors' label.
  func titleLanguage(of article: Article) -> LanguageRecord? {
    article.heading.isLabel ? nil : sourceLanguage(of: article)
  }

  private func sourceLanguage(of article: Article) -> LanguageRecord? {
    guard let tag = article.language?.value, tag != settings.language else { return nil }
    return LanguageRecord(tag)
  }
}
