import DossierModel
import DossierSite
import DossierTheme

extension TopicPage {
  init(_ context: SiteContext, _ key: Key<Topic>) {
    let linked = context.dossier.topics[key]
    let description = context.wording(
      .descriptionTopic, ["name": linked.name], count: linked.entries.count)
    site = context.site(at: linked.pagePath, in: .topics)
    page = context.page(
      PageHead(
        title: linked.name, description: description, kind: Self.template, section: .topics,
        path: linked.pagePath,
        structuredData: context.collection(
          linked.name, path: linked.pagePath, description: description)))
    topic = context.topic(key)
    let entries = linked.entries
    articles = context.inOrder(
      entries.compactMap { if case .article(let key) = $0 { key } else { nil } }
    ).map { context.summary($0) }
    arguments = context.inOrder(
      entries.compactMap { if case .argument(let key) = $0 { key } else { nil } }
    ).map { context.summary($0) }
    experts = context.inOrder(
      entries.compactMap { if case .expert(let key) = $0 { key } else { nil } }
    ).map { context.summary($0) }
    events = context.inOrder(
      entries.compactMap { if case .event(let key) = $0 { key } else { nil } }
    ).map { context.summary($0) }
    timeline = context.timelineView(of: .topic(key))
    pages = entries.compactMap {
      if case .page(let key) = $0 { context.link(key) } else { nil }
    }
  }
}
