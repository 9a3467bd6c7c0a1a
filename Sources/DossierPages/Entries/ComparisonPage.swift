import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The page on which an edition stands beside the article that it is of.
struct ComparisonPage: PageKind {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let collation: CollationRecord
  let headline: ComparedRowRecord?
  let rows: [ComparedRowRecord]
  let hasWords: Bool

  static let template = "comparison"
  static let schema = Schema<Self>(
    "comparison",
    [
      .site(\.site),
      .page(\.page),
      .record("collation", \.collation, "The two texts, and how they differ in figures."),
      .optional(
        "headline", \.headline,
        "The two titles; absent where one is unknown or their languages differ."),
      .list("rows", \.rows, "The paragraphs of both texts beside each other, in reading order."),
      .boolean(
        "hasWords", \.hasWords, "Whether words of either text are shown beside the figures."),
    ])
}

extension ComparisonPage {
  static let group = PageGroup.entries

  static func paths(in site: PageDirectory) -> [SitePath] {
    site.model.dossier.articles.filter { $0.collation != nil }.map { .comparison($0.common.id) }
  }

  static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    let model = site.model
    guard case .comparison(let id) = path, case .article(let key)? = site.entries[id],
      let collation = model.dossier.articles[key].collation
    else { return nil }
    return PlannedPage(source: model.dossier.articles[key].common.file.path) {
      Self(model, key, collation)
    }
  }

  init(_ model: SiteModel, _ key: Key<LinkedArticle>, _ collated: EditionCollation) {
    let edition = model.dossier.articles[key]
    let record = model.editions.record(of: collated, key)
    let path = SitePath.comparison(edition.common.id)
    let rows = ComparedRows(model.dossier, model.wording, collated, of: edition)
    site = model.frames.site(at: path, in: .articles)
    page = model.frames.page(
      PageHead(
        title: model.wording(
          .titleComparison, ["edition": record.editionLabel, "original": record.originalLabel]),
        description: model.wording.claim(
          model.wording(
            .descriptionComparison,
            ["edition": record.edition.title, "percent": String(record.percent)]),
          isRecorded: record.isRecorded),
        kind: Self.template, section: .articles, path: path))
    collation = record
    headline = rows.headline()
    self.rows = rows.rows()
    hasWords = rows.hasWords
  }
}
