import DossierModel
import DossierSite

extension SourcesPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .sources)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    sources = context.order.sources[part.range].map { Source($0, context) }
  }
}

extension SourcesPage.Source {
  fileprivate init(_ key: Key<LinkedArticle>, _ context: SiteContext) {
    let provenance = context.provenance(context.dossier.articles[key])
    self.init(
      article: context.summary(key), citation: context.sourceCitation(key),
      known: provenance.filter { $0.isKnown && !Self.cited.contains($0.name) },
      unknown: provenance.filter { !$0.isKnown })
  }

  /// What a citation holds.
  private static let cited: Set<String> = [
    "title", "authors", "publisher", "published", "original",
  ]
}
