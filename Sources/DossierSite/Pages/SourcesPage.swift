import DossierTemplates

/// The bibliography; `total` counts the sources on all its pages.
struct SourcesPage: PageValue {
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
        .record("article", ArticleSummaryRecord.schema) { $0.article },
        .record("citation", CitationRecord.schema) { $0.citation },
        .list("known", FieldRecord.schema) { $0.known },
        .list("unknown", FieldRecord.schema) { $0.unknown },
      ])
  }

  let site: SiteRecord
  let page: PageRecord
  let total: Int
  /// In order of their citations.
  let sources: [Source]

  static let template = "sources"
  static let schema = Schema<Self>(
    "sources",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("sources", Source.schema) { $0.sources },
    ])
}
