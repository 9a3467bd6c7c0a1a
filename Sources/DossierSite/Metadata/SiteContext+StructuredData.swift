import DossierCore
import DossierModel
import DossierTheme
import EDTF
import TypedTemplates

/// schema.org descriptions in JSON-LD. What is not known is left out; addresses are there where the
/// site's own is known.
extension SiteContext {
  func structuredData(_ head: PageHead, breadcrumbs: [LabelledLinkRecord]) -> JSON? {
    let graph = [head.structuredData, breadcrumbList(breadcrumbs, head)].compactMap { $0 }
    guard !graph.isEmpty else { return nil }
    return JSONValue.object([
      ("@context", .text("https://schema.org")), ("@graph", .list(graph)),
    ]).document
  }

  private func breadcrumbList(_ breadcrumbs: [LabelledLinkRecord], _ head: PageHead) -> JSONValue? {
    guard base != nil, !breadcrumbs.isEmpty else { return nil }
    let links = breadcrumbs + [.init(label: head.title, url: .site(head.path))]
    return .members([
      "@type": .text("BreadcrumbList"),
      "itemListElement": .list(
        links.enumerated().map { index, link in
          .members([
            "@type": .text("ListItem"), "position": .number(index + 1),
            "name": .text(link.label), "item": .text(absolute(link.url)),
          ])
        }),
    ])
  }

  package var webSite: JSONValue {
    let settings = dossier.settings
    return .members([
      "@type": .text("WebSite"), "name": .text(settings.title.value),
      "alternateName": .text(settings.subtitle), "description": .text(settings.description),
      "url": .text(absolute(.site(.list(.home)))), "inLanguage": .text(settings.language),
      "license": .text(settings.licence), "editor": .nonEmpty(settings.editors.map(editor)),
    ])
  }

  package func collection(
    _ title: String, path: SitePath, description: String? = nil, type: String = "CollectionPage"
  ) -> JSONValue {
    .members([
      "@type": .text(type), "name": .text(title), "description": .text(description),
      "url": .text(absolute(.site(path))), "inLanguage": .text(dossier.settings.language),
    ])
  }

  package func structured(_ key: Key<LinkedArgument>) -> JSONValue {
    let linked = dossier.arguments[key]
    let holders = linked.positions.filter { $0.stance == .for }.map(\.expert)
    return .members([
      "@type": .text("Claim"), "text": .text(linked.argument.claim.value),
      "url": .text(absolute(link(key).url)),
      "author": .nonEmpty(Set(holders).sorted().map(brief)),
      "appearance": .nonEmpty(linked.articles.map { source(dossier.articles[$0]) }),
    ])
  }

  package func structured(_ key: Key<LinkedExpert>) -> JSONValue {
    let expert = dossier.experts[key].expert
    let isPerson = expert.kind != .organisation
    return .members([
      "@type": .text(isPerson ? "Person" : "Organization"), "name": .text(expert.name.value),
      "alternateName": .nonEmpty(expert.aliases.map { .text($0.value) }),
      "honorificPrefix": isPerson ? .text(expert.honorific) : nil,
      "jobTitle": isPerson ? .nonEmpty(expert.openRoles.map { .text(role($0)) }) : nil,
      "url": .text(absolute(link(key).url)),
      "sameAs": .nonEmpty(expert.links.map { .text($0.url.value) }),
    ])
  }

  func brief(_ key: Key<LinkedExpert>) -> JSONValue {
    .members([
      "@type": .text(
        dossier.experts[key].expert.kind == .organisation ? "Organization" : "Person"),
      "name": .text(link(key).title), "url": .text(absolute(link(key).url)),
    ])
  }

  package func structured(_ key: Key<LinkedEvent>) -> JSONValue {
    let linked = dossier.events[key]
    let date = linked.event.date.value
    return .members([
      "@type": .text("Event"), "name": .text(linked.event.title.value),
      "startDate": .text(date.htmlDateTime ?? date.intervalDays?.first),
      "endDate": .text(date.intervalDays?.last),
      "location": linked.event.place.map {
        .members(["@type": .text("Place"), "name": .text($0)])
      },
      "url": .text(absolute(link(key).url)),
      "about": .nonEmpty(linked.people.map(brief) + unnamed(linked.event.unnamedPeople)),
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
