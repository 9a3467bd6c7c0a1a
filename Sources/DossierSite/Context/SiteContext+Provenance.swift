import DossierContent
import DossierCore
import DossierGraph

extension SiteContext {
  /// What is known of an article's source, and what is not. Fields that a source need not have
  /// (genre, language, rights, an archived copy, the day of access) are left out where not given.
  func provenance(_ linked: LinkedArticle) -> [FieldRecord] {
    let article = linked.article
    let authors = linked.authors.map(author)
    let rows: [FieldRecord?] = [
      field("title", .fieldTitle, text: article.heading.isLabel ? nil : article.heading.text),
      field(
        "authors", .fieldAuthors, text: authors.isEmpty ? nil : byline(authors.map(\.name)),
        authors: authors),
      field("publisher", .fieldPublisher, text: article.publisher),
      field("published", .fieldPublished, date: article.published?.value),
      optionalField("genre", .fieldGenre, text: article.genre),
      optionalField("language", .fieldLanguage, text: article.language?.value),
      optionalField("rights", .fieldRights, text: article.rights),
      field("original", .fieldOriginal, text: article.url?.value, url: article.url?.value),
      optionalField(
        "archived", .fieldArchived, text: article.archived?.value, url: article.archived?.value),
      article.accessed.map { field("accessed", .fieldAccessed, date: $0.value) },
    ]
    return rows.compactMap { $0 }
  }

  private func field(
    _ name: String, _ label: SitePhrase, text: String? = nil, url: String? = nil,
    authors: [AuthorRecord] = []
  ) -> FieldRecord {
    FieldRecord(
      name: name, label: wording(label), isKnown: text != nil, text: text ?? wording(.unknown),
      url: url.map { .external($0) }, date: nil, authors: authors)
  }

  private func field(_ name: String, _ label: SitePhrase, date: EDTFDate?) -> FieldRecord {
    let record = date.map { self.date($0) }
    return FieldRecord(
      name: name, label: wording(label), isKnown: record != nil,
      text: record?.text ?? wording(.unknown), url: nil, date: record, authors: [])
  }

  private func optionalField(
    _ name: String, _ label: SitePhrase, text: String?, url: String? = nil
  ) -> FieldRecord? {
    text.map { field(name, label, text: $0, url: url) }
  }
}
