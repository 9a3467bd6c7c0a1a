import DossierModel
import DossierSite

extension TopicIndexPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .topics)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    topics = context.dossier.topics.keys[part.range].map { context.topic($0) }
  }
}
