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
    site.model.dossier.topics.map { .topic(slug: $0.slug) }
  }

  static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    guard case .topic(let slug) = path, let key = site.topics[slug] else { return nil }
    let model = site.model
    return PlannedPage { Self(model, key) }
  }

  init(_ model: SiteModel, _ key: Key<Topic>) {
    let linked = model.dossier.topics[key]
    let description = model.wording(
      .descriptionTopic, ["name": linked.name], count: linked.entries.count)
    let path = SitePath.topic(slug: linked.slug)
    site = model.frames.site(at: path, in: .topics)
    page = model.frames.page(
      PageHead(
        title: linked.name, description: description, kind: Self.template, section: .topics,
        path: path,
        structuredData: model.structuredData.collection(
          linked.name, path: path, description: description)))
    topic = model.summaries[key]
    let entries = linked.entries
    articles = model.orders.inOrder(
      entries.compactMap { if case .article(let key) = $0 { key } else { nil } }
    ).map { model.summaries[$0] }
    arguments = model.orders.inOrder(
      entries.compactMap { if case .argument(let key) = $0 { key } else { nil } }
    ).map { model.summaries[$0] }
    experts = model.orders.inOrder(
      entries.compactMap { if case .expert(let key) = $0 { key } else { nil } }
    ).map { model.summaries[$0] }
    events = model.orders.inOrder(
      entries.compactMap { if case .event(let key) = $0 { key } else { nil } }
    ).map { model.summaries[$0] }
    timeline = TimelineDirectory(model).view(of: .topic(key))
    pages = entries.compactMap {
      if case .page(let key) = $0 { model.links[key] } else { nil }
    }
  }
}
