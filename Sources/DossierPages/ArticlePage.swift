import DossierSite
import DossierTheme
import TypedTemplates

/// The page of one article.
struct ArticlePage: PageValue {
  struct Appearances: Sendable {
    let arguments: [Shared<EntryLinkRecord>]
    let people: [Shared<EntryLinkRecord>]
    let events: [Shared<EntryLinkRecord>]

    static let schema = Schema<Self>(
      "appearances",
      [
        .list("arguments", EntryLinkRecord.schema, \.arguments),
        .list("people", EntryLinkRecord.schema, \.people),
        .list("events", EntryLinkRecord.schema, \.events),
      ])
  }

  let site: Shared<SiteRecord>
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
  /// Whether the lock alone says what became of passages of this article in other editions.
  let hasRecordedSurvivals: Bool
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
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .record("article", ArticleSummaryRecord.schema, \.article),
      .record("entry", CommonRecord.schema, \.entry),
      .list("provenance", FieldRecord.schema, \.provenance),
      .list("editions", EditionRecord.schema, \.editions),
      .optional("collation", CollationRecord.schema, \.collation),
      .list("quotedPassages", QuotedPassageRecord.schema, \.quotedPassages),
      .boolean("hasRecordedSurvivals", \.hasRecordedSurvivals),
      .record("appearances", Appearances.schema, \.appearances),
      .list("citations", CitationRecord.schema, \.citations),
      .text("bibtex", \.bibtex),
      .record("neighbours", NeighboursRecord.schema, \.neighbours),
    ])
}
