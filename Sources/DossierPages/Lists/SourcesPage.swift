import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The bibliography; `total` counts the sources on all its pages.
struct SourcesPage: ListPageKind {
  struct Source: Sendable {
    let article: ArticleSummaryRecord
    /// The source itself, not the digest.
    let citation: CitationRecord
    /// What is known of it beside what the citation says.
    let known: [FieldRecord]
    /// What is not known of it; each field's `label` names it.
    let unknown: [FieldRecord]

    static let schema = Schema<Self>(
      "source",
      [
        .record("article", ArticleSummaryRecord.schema, \.article),
        .record("citation", CitationRecord.schema, \.citation),
        .list("known", FieldRecord.schema, \.known),
        .list("unknown", FieldRecord.schema, \.unknown),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  /// In order of their citations.
  let sources: [Source]

  static let template = "sources"
  static let schema = Schema<Self>(
    "sources",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .list("sources", Source.schema, \.sources),
    ])
}

extension SourcesPage {
  static let section = Section.sources

  static func total(_ context: SiteContext) -> Int? {
    context.figures.articles
  }

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
