import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The bibliography; `total` counts the sources on all its pages.
struct SourcesPage: ListPageKind {
  struct Source: TemplateRecord {
    let article: ArticleSummaryRecord
    let citation: CitationRecord
    let known: [FieldRecord]
    let unknown: [FieldRecord]

    static let schema = Schema<Self>(
      "source",
      [
        .record("article", \.article, "The article whose source it is."),
        .record("citation", \.citation, "How to cite the source itself, not the digest."),
        .list("known", \.known, "What is known of it beside what the citation says; may be empty."),
        .list(
          "unknown", \.unknown, "What is not known of it, each named by its label; may be empty."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let sources: [Source]

  static let template = "sources"
  static let schema = Schema<Self>(
    "sources",
    [
      .site(\.site),
      .page(\.page),
      .number("total", \.total, "How many sources there are, on all pages of the list."),
      .list("sources", \.sources, "The sources of this page, in order of their citations."),
    ])
}

extension SourcesPage {
  static let section = Section.sources

  static func total(_ model: SiteModel) -> Int? {
    model.figures.articles
  }

  init(_ model: SiteModel, _ part: ListPart) {
    site = model.frames.site(at: part.path, in: .sources)
    page = model.frames.page(model.frames.head(part, kind: Self.template))
    total = part.pagination.total
    sources = model.orders.sources[part.range].map { Source($0, model) }
  }
}

extension SourcesPage.Source {
  fileprivate init(_ key: Key<LinkedArticle>, _ model: SiteModel) {
    let provenance = model.provenance.rows(of: model.dossier.articles[key])
    self.init(
      article: model.summaries[key], citation: model.citations.ofSource(key),
      known: provenance.filter { $0.isKnown && !Self.cited.contains($0.name) },
      unknown: provenance.filter { !$0.isKnown })
  }

  /// What a citation holds.
  private static let cited: Set<String> = [
    "title", "authors", "publisher", "published", "original",
  ]
}
