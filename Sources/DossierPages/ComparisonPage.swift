import DossierSite
import DossierTheme
import TypedTemplates

/// The page on which an edition stands beside the article that it is of.
struct ComparisonPage: PageValue {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let collation: CollationRecord
  /// Absent where either's own title is unknown, or where the two are in different languages.
  let headline: ComparedRowRecord?
  /// In reading order.
  let rows: [ComparedRowRecord]
  /// Whether words of either text are shown beside the figures.
  let hasWords: Bool

  static let template = "comparison"
  static let schema = Schema<Self>(
    "comparison",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .record("collation", CollationRecord.schema, \.collation),
      .optional("headline", ComparedRowRecord.schema, \.headline),
      .list("rows", ComparedRowRecord.schema, \.rows),
      .boolean("hasWords", \.hasWords),
    ])
}
