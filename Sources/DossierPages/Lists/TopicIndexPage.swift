import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The list of topics; `total` counts those on all its pages.
struct TopicIndexPage: ListPageKind {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let topics: [TopicSummaryRecord]

  static let template = "topics"
  static let schema = Schema<Self>(
    "topics",
    [
      .site(\.site),
      .page(\.page),
      .number("total", \.total, "How many topics there are, on all pages of the list."),
      .list("topics", \.topics, "The topics of this page, in order of name."),
    ])
}

extension TopicIndexPage {
  static let section = Section.topics

  static func total(_ model: SiteModel) -> Int? {
    model.figures.topics
  }

  init(_ model: SiteModel, _ part: ListPart) {
    site = model.frames.site(at: part.path, in: .topics)
    page = model.frames.page(model.frames.head(part, kind: Self.template))
    total = part.pagination.total
    topics = model.dossier.topics.keys[part.range].map { model.summaries[$0] }
  }
}
