import DossierSite
import DossierTheme
import TypedTemplates

/// The page of one topic: the entries that name it.
struct TopicPage: PageValue {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let topic: TopicSummaryRecord
  let articles: [ArticleSummaryRecord]
  let arguments: [ArgumentSummaryRecord]
  let experts: [ExpertSummaryRecord]
  let events: [EventSummaryRecord]
  let pages: [Shared<EntryLinkRecord>]
  /// Its moments on a page of their own; absent where there are too few.
  let timeline: TimelineViewRecord?

  static let template = "topic"
  static let schema = Schema<Self>(
    "topicPage",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .record("topic", TopicSummaryRecord.schema, \.topic),
      .list("articles", ArticleSummaryRecord.schema, \.articles),
      .list("arguments", ArgumentSummaryRecord.schema, \.arguments),
      .list("experts", ExpertSummaryRecord.schema, \.experts),
      .list("events", EventSummaryRecord.schema, \.events),
      .list("pages", EntryLinkRecord.schema, \.pages),
      .optional("timeline", TimelineViewRecord.schema, \.timeline),
    ])
}
