import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The page of one topic: the entries that name it.
struct TopicPage: PageKind {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let topic: TopicSummaryRecord
  let articles: [ArticleSummaryRecord]
  let arguments: [ArgumentSummaryRecord]
  let experts: [ExpertSummaryRecord]
  let events: [EventSummaryRecord]
  let pages: [Shared<EntryLinkRecord>]
  let timeline: TimelineViewRecord?

  static let template = "topic"
  static let schema = Schema<Self>(
    "topicPage",
    [
      .site(\.site),
      .page(\.page),
      .record("topic", \.topic, "The topic itself."),
      .list("articles", \.articles, "The articles that name it, in order of date; may be empty."),
      .list(
        "arguments", \.arguments, "The arguments that name it, in order of claim; may be empty."),
      .list("experts", \.experts, "The people and organisations that name it; may be empty."),
      .list("events", \.events, "The events that name it, in order of date; may be empty."),
      .list("pages", \.pages, "The free pages that name it; may be empty."),
      .optional(
        "timeline", \.timeline,
        "The page of its moments on the timeline; absent where there are too few."),
    ])
}

extension TopicPage {
  static let group = PageGroup.topics

  static func paths(in site: PageDirectory) -> [SitePath] {
    site.context.dossier.topics.map { .topic(slug: $0.slug) }
  }

  static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    guard case .topic(let slug) = path, let key = site.topics[slug] else { return nil }
    let context = site.context
    return PlannedPage { Self(context, key) }
  }

  init(_ context: SiteContext, _ key: Key<Topic>) {
    let linked = context.dossier.topics[key]
    let description = context.wording(
      .descriptionTopic, ["name": linked.name], count: linked.entries.count)
    let path = SitePath.topic(slug: linked.slug)
    site = context.site(at: path, in: .topics)
    page = context.page(
      PageHead(
        title: linked.name, description: description, kind: Self.template, section: .topics,
        path: path,
        structuredData: context.collection(
          linked.name, path: path, description: description)))
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
