import DossierTemplates

/// The page on which an edition stands beside the article that it is of.
struct ComparisonPage: PageValue {
  let site: SiteRecord
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
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .record("collation", CollationRecord.schema) { $0.collation },
      .optional("headline", ComparedRowRecord.schema) { $0.headline },
      .list("rows", ComparedRowRecord.schema) { $0.rows },
      .boolean("hasWords") { $0.hasWords },
    ])
}
