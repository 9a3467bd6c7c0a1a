import DossierModel
import DossierSite
import DossierTheme

extension ArticlePage {
  init(_ context: SiteContext, _ key: Key<LinkedArticle>) {
    let linked = context.dossier.articles[key]
    let path = SiteAddress.path(of: linked.common.id)
    let title = linked.article.heading.text
    site = context.site(at: path, in: .articles)
    page = context.page(
      PageHead(
        title: title,
        description: context.wording(
          .description(of: linked.article.text, isRecorded: linked.ground == .lock),
          ["title": title, "byline": context.byline(of: linked)]),
        kind: Self.template, section: .articles, path: path, openGraphType: "article",
        citation: context.citationTags(key), structuredData: context.structured(key)))
    article = context.summary(key)
    entry = context.common(.article(key), linked.common)
    provenance = context.provenance(linked)
    editions = linked.allEditions.map { context.edition($0, seenFrom: linked) }
    collation = context.collation(of: key)
    quotedPassages = linked.quotedPassages.map { context.quotedPassage($0, seenFrom: key) }
    hasRecordedSurvivals = linked.common.passages.contains { key in
      context.dossier.passages[key].survivals.contains { $0.isRecorded }
    }
    appearances = Appearances(linked.appearances, context)
    citations = context.citations(key)
    bibtex = context.bibtex(key).joined(separator: "\n")
    neighbours = context.neighbours(of: .article(key))
  }
}

extension ArticlePage.Appearances {
  init(_ entries: [EntryKey], _ context: SiteContext) {
    arguments = entries.compactMap {
      if case .argument(let key) = $0 { context.link(key) } else { nil }
    }
    people = entries.compactMap {
      if case .expert(let key) = $0 { context.link(key) } else { nil }
    }
    events = entries.compactMap {
      if case .event(let key) = $0 { context.link(key) } else { nil }
    }
  }
}

extension LinkedArticle {
  /// The one it comes from first, each once.
  fileprivate var allEditions: [Key<LinkedArticle>] {
    (editionOf.map { [$0] } ?? []) + editions.filter { $0 != editionOf }
  }
}
