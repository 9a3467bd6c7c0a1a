import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The page of one article.
struct ArticlePage: EntryPageKind {
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

extension ArticlePage {
  static func entries(of dossier: Dossier) -> [EntryKey] {
    dossier.articles.keys.map(EntryKey.article)
  }

  static func key(of entry: EntryKey) -> Key<LinkedArticle>? {
    if case .article(let key) = entry { key } else { nil }
  }

  init(_ context: SiteContext, _ key: Key<LinkedArticle>) {
    let linked = context.dossier.articles[key]
    let path = SitePath.entry(linked.common.id)
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
