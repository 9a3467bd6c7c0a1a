import DossierCore
import DossierModel
import DossierTheme
import EDTF
import TypedTemplates

/// Articles in schema.org's terms: whose words the page is, and what it is based on.
extension SiteContext {
  package func structured(_ key: Key<LinkedArticle>) -> JSONValue {
    let linked = dossier.articles[key]
    let source = self.source(linked)
    let url = JSONValue.text(absolute(link(key).url))
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
}
