import DossierTemplates

/// The page of one article.
struct ArticlePage: PageValue {
  struct Appearances: Sendable {
    let arguments: [EntryLinkRecord]
    let people: [EntryLinkRecord]
    let events: [EntryLinkRecord]

    static let schema = Schema<Self>(
      "appearances",
      [
        .list("arguments", EntryLinkRecord.schema) { $0.arguments },
        .list("people", EntryLinkRecord.schema) { $0.people },
        .list("events", EntryLinkRecord.schema) { $0.events },
      ])
  }

  let site: SiteRecord
  let page: PageRecord
  let article: ArticleSummaryRecord
  let entry: CommonRecord
  /// Known and unknown fields alike.
  let provenance: [FieldRecord]
  let editions: [EditionRecord]
  /// Of an edition, what it is beside the article that it is of.
  let collation: CollationRecord?
  /// Passages of other editions whose quoted words stand in this source too.
  let quotedPassages: [QuotedPassageRecord]
  /// In order of first appearance.
  let appearances: Appearances
  /// The digest's own, where it is one, then the source's.
  let citations: [CitationRecord]
  /// The same for programs that keep references.
  let bibtex: String
  /// In the order of the list of its kind.
  let neighbours: NeighboursRecord

  static let template = "article"
  static let schema = Schema<Self>(
    "article",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .record("article", ArticleSummaryRecord.schema) { $0.article },
      .record("entry", CommonRecord.schema) { $0.entry },
      .list("provenance", FieldRecord.schema) { $0.provenance },
      .list("editions", EditionRecord.schema) { $0.editions },
      .optional("collation", CollationRecord.schema) { $0.collation },
      .list("quotedPassages", QuotedPassageRecord.schema) { $0.quotedPassages },
      .record("appearances", Appearances.schema) { $0.appearances },
      .list("citations", CitationRecord.schema) { $0.citations },
      .text("bibtex") { $0.bibtex },
      .record("neighbours", NeighboursRecord.schema) { $0.neighbours },
    ])
}
