import DossierSite
import DossierTheme
import TypedTemplates

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
