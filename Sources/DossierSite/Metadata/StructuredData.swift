import DossierCore
import DossierModel
import DossierTheme
import EDTF
import TypedTemplates

/// Pages and entries in schema.org's terms, as JSON-LD. What is not known is left out; addresses are
/// there where the site's own is known.
package final class StructuredData: Sendable {
  private let dossier: Dossier
  private let wording: Wording
  private let links: Links
  private let people: People

  init(_ dossier: Dossier, wording: Wording, links: Links, people: People) {
    self.dossier = dossier
    self.wording = wording
    self.links = links
    self.people = people
  }

  /// The whole of a page's, with the way to it; nil where there is nothing to say.
  func document(of head: PageHead, breadcrumbs: [LabelledLinkRecord]) -> JSON? {
    let graph = [head.structuredData, breadcrumbList(breadcrumbs, head)].compactMap { $0 }
    guard !graph.isEmpty else { return nil }
    return JSONValue.object([
      ("@context", .text("https://schema.org")), ("@graph", .list(graph)),
    ]).document
  }

  private func breadcrumbList(_ breadcrumbs: [LabelledLinkRecord], _ head: PageHead) -> JSONValue? {
    guard links.base != nil, !breadcrumbs.isEmpty else { return nil }
    let steps = breadcrumbs + [.init(label: head.title, url: .site(head.path))]
    return .members([
      "@type": .text("BreadcrumbList"),
      "itemListElement": .list(
        steps.enumerated().map { index, step in
          .members([
            "@type": .text("ListItem"), "position": .number(index + 1),
            "name": .text(step.label), "item": .text(links.absolute(step.url)),
          ])
        }),
    ])
  }

  /// The site as a whole.
  package var webSite: JSONValue {
    let settings = dossier.settings
    return .members([
      "@type": .text("WebSite"), "name": .text(settings.title.value),
      "alternateName": .text(settings.subtitle), "description": .text(settings.description),
      "url": .text(links.absolute(.site(.list(.home)))), "inLanguage": .text(settings.language),
      "license": .text(settings.licence), "editor": .nonEmpty(settings.editors.map(editor)),
    ])
  }

  /// A page that lists others.
  package func collection(
    _ title: String, path: SitePath, description: String? = nil, type: String = "CollectionPage"
  ) -> JSONValue {
    .members([
      "@type": .text(type), "name": .text(title), "description": .text(description),
      "url": .text(links.absolute(.site(path))), "inLanguage": .text(dossier.settings.language),
    ])
  }

  /// Whose words an article's page is, and what it is based on.
  package subscript(key: Key<LinkedArticle>) -> JSONValue {
    let linked = dossier.articles[key]
    let source = self.source(linked)
    let url = JSONValue.text(links.absolute(links[key].url))
    let language = JSONValue.text(dossier.settings.language)
    let title = linked.article.heading.text
    let editors = JSONValue.nonEmpty(dossier.settings.editors.map(editor))
    switch linked.article.text {
    case .full:
      return .members([
        "@type": .text("WebPage"), "url": url, "name": .text(title), "inLanguage": language,
        "mainEntity": source,
      ])
    case .digest:
      let name = wording(.citationDigestTitle, ["title": title])
      return .members([
        "@type": .text("Article"), "url": url, "headline": .text(name), "author": editors,
        "inLanguage": language, "wordCount": .number(linked.common.body.wordCount),
        "isBasedOn": source,
      ])
    case .excerpt:
      return .members([
        "@type": .text("WebPage"), "url": url, "name": .text(title), "editor": editors,
        "inLanguage": language, "isBasedOn": source,
      ])
    case .link:
      return .members([
        "@type": .text("WebPage"), "url": url, "name": .text(title), "editor": editors,
        "inLanguage": language, "about": source,
      ])
    }
  }

  private func structured(_ author: LinkedArticle.Author) -> JSONValue {
    switch author {
    case .expert(let key): brief(key)
    case .named(.person(let name)):
      .members(["@type": .text("Person"), "name": .text(name.text)])
    case .named(.body(let name)):
      .members(["@type": .text("Organization"), "name": .text(name)])
    case .unnamed:
      .members(["@type": .text("Person"), "name": .text(wording(.authorsUnnamed, count: 1))])
    }
  }

  /// The source itself, wherever it was published.
  func source(_ linked: LinkedArticle) -> JSONValue {
    let article = linked.article
    return .members([
      "@type": .text("Article"),
      "headline": article.heading.isLabel ? nil : .text(article.heading.text),
      "alternativeHeadline": .text(article.subtitle),
      "author": .nonEmpty(linked.authors.map(structured)),
      "datePublished": .text(article.published?.value.htmlDateTime),
      "publisher": article.publisher.map {
        .members(["@type": .text("Organization"), "name": .text($0)])
      },
      "url": .text(article.url?.value), "archivedAt": .text(article.archived?.value),
      "inLanguage": .text(article.language?.value), "genre": .text(article.genre),
    ])
  }

  /// A claim with those who hold it and the sources in which it appears.
  package subscript(key: Key<LinkedArgument>) -> JSONValue {
    let linked = dossier.arguments[key]
    let holders = linked.positions.filter { $0.stance == .for }.map(\.expert)
    return .members([
      "@type": .text("Claim"), "text": .text(linked.argument.claim.value),
      "url": .text(links.absolute(links[key].url)),
      "author": .nonEmpty(Set(holders).sorted().map(brief)),
      "appearance": .nonEmpty(linked.articles.map { source(dossier.articles[$0]) }),
    ])
  }

  package subscript(key: Key<LinkedExpert>) -> JSONValue {
    let expert = dossier.experts[key].expert
    let isPerson = expert.kind != .organisation
    return .members([
      "@type": .text(isPerson ? "Person" : "Organization"), "name": .text(expert.name.value),
      "alternateName": .nonEmpty(expert.aliases.map { .text($0.value) }),
      "honorificPrefix": isPerson ? .text(expert.honorific) : nil,
      "jobTitle": isPerson ? .nonEmpty(expert.openRoles.map { .text(people.role($0)) }) : nil,
      "url": .text(links.absolute(links[key].url)),
      "sameAs": .nonEmpty(expert.links.map { .text($0.url.value) }),
    ])
  }

  package subscript(key: Key<LinkedEvent>) -> JSONValue {
    let linked = dossier.events[key]
    let date = linked.event.date.value
    return .members([
      "@type": .text("Event"), "name": .text(linked.event.title.value),
      "startDate": .text(date.htmlDateTime ?? date.intervalDays?.first),
      "endDate": .text(date.intervalDays?.last),
      "location": linked.event.place.map {
        .members(["@type": .text("Place"), "name": .text($0)])
      },
      "url": .text(links.absolute(links[key].url)),
      "about": .nonEmpty(linked.people.map(brief) + unnamed(linked.event.unnamedPeople)),
    ])
  }

  func brief(_ key: Key<LinkedExpert>) -> JSONValue {
    .members([
      "@type": .text(
        dossier.experts[key].expert.kind == .organisation ? "Organization" : "Person"),
      "name": .text(links[key].title), "url": .text(links.absolute(links[key].url)),
    ])
  }

  /// People who are not named, each by a phrase.
  private func unnamed(_ count: Int) -> [JSONValue] {
    Array(
      repeating: .members([
        "@type": .text("Thing"), "name": .text(wording(.peopleUnnamed, count: 1)),
      ]),
      count: count)
  }

  func editor(_ editor: SiteSettings.Editor) -> JSONValue {
    // An editor may be a person or a body; Thing's sub-type Organization would claim too much.
    .members([
      "@type": .text("Person"), "name": .text(editor.name), "jobTitle": .text(editor.role),
      "url": .text(editor.url?.value),
    ])
  }
}

extension EDTFDate {
  /// The first and last day of an interval that is known at both ends and not in doubt, as ISO 8601
  /// writes them.
  fileprivate var intervalDays: (first: String, last: String)? {
    guard isInterval, !isUncertain, !isApproximate, let earliest, let latest,
      earliest.year >= 1, latest.year <= 9999
    else { return nil }
    return (earliest.description, latest.description)
  }
}
