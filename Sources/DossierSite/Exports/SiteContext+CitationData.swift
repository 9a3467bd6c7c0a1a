import DossierContent
import DossierCore
import DossierGraph

extension SiteContext {
  /// An article's source in CSL-JSON, the format of citation processors: what is not known is left
  /// out, a date that is not sure stands in words (`literal`).
  func citationData(_ key: Key<LinkedArticle>) -> JSONValue {
    let linked = dossier.articles[key]
    let article = linked.article
    return .members([
      "id": .text(linked.common.id.name), "type": .text("article"),
      "title": .text(article.heading.text),
      "author": .nonEmpty(authorNames(of: linked).map { .members(["literal": .text($0)]) }),
      "container-title": .text(article.publisher), "genre": .text(article.genre),
      "issued": article.published.map { citationDate($0.value) },
      "accessed": article.accessed.map { citationDate($0.value) },
      "language": .text(article.language?.value), "URL": .text(article.url?.value),
      "archive_location": .text(article.archived?.value),
    ])
  }

  private func citationDate(_ date: EDTFDate) -> JSONValue {
    guard let day = date.exactDay else { return .members(["literal": .text(self.date(date).text)]) }
    let parts = [day.year, day.month, day.day].compactMap { $0 }
    return .members(["date-parts": .list([.list(parts.map { .number($0) })])])
  }
}
