import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The page of one article.
struct ArticlePage: EntryPageKind {
  struct Appearances: TemplateRecord {
    let arguments: [Shared<EntryLinkRecord>]
    let people: [Shared<EntryLinkRecord>]
    let events: [Shared<EntryLinkRecord>]

    static let schema = Schema<Self>(
      "appearances",
      [
        .list("arguments", \.arguments, "The arguments that appear in the article; may be empty."),
        .list(
          "people", \.people,
          "The people and organisations that appear in the article; may be empty."),
        .list("events", \.events, "The events that appear in the article; may be empty."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let article: ArticleSummaryRecord
  let entry: CommonRecord
  let provenance: [FieldRecord]
  let editions: [EditionRecord]
  let collation: CollationRecord?
  let quotedPassages: [QuotedPassageRecord]
  let hasRecordedSurvivals: Bool
  let appearances: Appearances
  let citations: [CitationRecord]
  let bibtex: String
  let neighbours: NeighboursRecord

  static let template = "article"
  static let schema = Schema<Self>(
    "article",
    [
      .site(\.site),
      .page(\.page),
      .record("article", \.article, "The article itself."),
      .record("entry", \.entry, "What the page of any entry has: text, notes, topics, backlinks."),
      .list("provenance", \.provenance, "What is known of the source and what is not, a row each."),
      .list(
        "editions", \.editions,
        "Its other editions, the one that it comes from first; may be empty."),
      .optional(
        "collation", \.collation,
        "How it differs from the article it is an edition of; absent where nothing is known."),
      .list(
        "quotedPassages", \.quotedPassages,
        "Passages of other editions whose words stand in this source too; may be empty."),
      .boolean(
        "hasRecordedSurvivals", \.hasRecordedSurvivals,
        "Whether passages.lock alone says what became of its passages in other editions."),
      .record("appearances", \.appearances, "What appears in it, in order of first appearance."),
      .list(
        "citations", \.citations,
        "How to cite it: the digest's own citation, where it is one, then the source's."),
      .text("bibtex", \.bibtex, "The same citations as BibTeX, for programs that keep references."),
      .record("neighbours", \.neighbours, "The articles before and after it in their list."),
    ])
}

extension ArticlePage {
  static func entries(of dossier: Dossier) -> [EntryKey] {
    dossier.articles.keys.map(EntryKey.article)
  }

  static func key(of entry: EntryKey) -> Key<LinkedArticle>? {
    if case .article(let key) = entry { key } else { nil }
  }

  init(_ model: SiteModel, _ key: Key<LinkedArticle>) {
    let linked = model.dossier.articles[key]
    let path = SitePath.entry(linked.common.id)
    let title = linked.article.heading.text
    site = model.frames.site(at: path, in: .articles)
    page = model.frames.page(
      PageHead(
        title: title,
        description: model.wording(
          .description(of: linked.article.text, isRecorded: linked.ground == .lock),
          ["title": title, "byline": model.people.byline(of: linked)]),
        kind: Self.template, section: .articles, path: path, openGraphType: "article",
        citation: model.citations.tags(of: key), structuredData: model.structuredData[key]))
    article = model.summaries[key]
    entry = model.entries.common(.article(key), linked.common)
    provenance = model.provenance.rows(of: linked)
    editions = linked.allEditions.map { model.editions.edition($0, seenFrom: linked) }
    collation = model.editions.collation(of: key)
    quotedPassages = linked.quotedPassages.map { model.notes.quotedPassage($0, seenFrom: key) }
    hasRecordedSurvivals = linked.common.passages.contains { key in
      model.dossier.passages[key].survivals.contains { $0.isRecorded }
    }
    appearances = Appearances(linked.appearances, model)
    citations = model.citations.records(of: key)
    bibtex = model.citations.bibtex(key).joined(separator: "\n")
    neighbours = model.summaries.neighbours(of: .article(key))
  }
}

extension ArticlePage.Appearances {
  init(_ entries: [EntryKey], _ model: SiteModel) {
    arguments = entries.compactMap {
      if case .argument(let key) = $0 { model.links[key] } else { nil }
    }
    people = entries.compactMap {
      if case .expert(let key) = $0 { model.links[key] } else { nil }
    }
    events = entries.compactMap {
      if case .event(let key) = $0 { model.links[key] } else { nil }
    }
  }
}

extension LinkedArticle {
  /// The one it comes from first, each once.
  fileprivate var allEditions: [Key<LinkedArticle>] {
    (editionOf.map { [$0] } ?? []) + editions.filter { $0 != editionOf }
  }
}
