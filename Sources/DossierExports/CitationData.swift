import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import EDTF
import TypedTemplates

/// Sources in CSL-JSON, the format of citation processors.
struct CitationData: Sendable {
  private let dossier: Dossier
  private let dates: DatesInWords
  private let people: People

  init(_ model: SiteModel) {
    dossier = model.dossier
    dates = model.dates
    people = model.people
  }

  /// An article's source in CSL-JSON, the format of citation processors: what is not known is left
  /// out, a date that is not sure stands in words (`literal`).
  func export(_ key: Key<LinkedArticle>) -> JSONValue {
    let linked = dossier.articles[key]
    let article = linked.article
    return .members([
      "id": .text(linked.common.id.name), "type": .text("article"),
      "title": .text(article.heading.text),
      "author": .nonEmpty(citationAuthors(of: linked)),
      "container-title": .text(article.publisher), "genre": .text(article.genre),
      "issued": article.published.map { citationDate($0.value) },
      "accessed": article.accessed.map { citationDate($0.value) },
      "language": .text(article.language?.value), "URL": .text(article.url?.value),
      "archive_location": .text(article.archived?.value),
    ])
  }

  /// People by the parts of their names, bodies and those who are not named as they stand.
  private func citationAuthors(of article: LinkedArticle) -> [JSONValue] {
    let names = article.authors.compactMap { dossier.name(of: $0) }
    let others = people.authorNames(of: article).dropFirst(names.count)
    return names.map(citationName) + others.map { .members(["literal": .text($0)]) }
  }

  private func citationName(_ name: AgentName) -> JSONValue {
    switch name {
    case .body(let name): .members(["literal": .text(name)])
    case .person(let name):
      .members([
        "family": .text(name.family), "given": .text(name.given),
        "dropping-particle": name.isParticleDropped ? .text(name.particle) : nil,
        "non-dropping-particle": name.isParticleDropped ? nil : .text(name.particle),
        "suffix": .text(name.suffix),
      ])
    }
  }

  private func citationDate(_ date: EDTFDate) -> JSONValue {
    guard let cited = CitationDate(date) else {
      return .members(["literal": .text(dates.record(date).text)])
    }
    let days = cited.days.map { day in
      JSONValue.list([day.year, day.month, day.day].compactMap { $0 }.map { .number($0) })
    }
    return .members([
      "date-parts": .list(days), "season": cited.season.map { .number($0) },
      "circa": cited.isApproximate ? .boolean(true) : nil,
    ])
  }
}

extension Export {
  static let bibliography = Export(.bibliography) { site in
    .rendered { BibTeX.write(site.model.dossier, site.model.citations, to: &$0) }
  }
}
