import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

extension ComparisonPage {
  init(_ context: SiteContext, _ key: Key<LinkedArticle>, _ collated: EditionCollation) {
    let edition = context.dossier.articles[key]
    let record = context.record(of: collated, key)
    let path = SiteAddress.comparison(of: edition.common.id)
    let rows = ComparedRows(context, collated, of: edition)
    site = context.site(at: path, in: .articles)
    page = context.page(
      PageHead(
        title: context.wording(
          .titleComparison, ["edition": record.editionLabel, "original": record.originalLabel]),
        description: context.wording.claim(
          context.wording(
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
