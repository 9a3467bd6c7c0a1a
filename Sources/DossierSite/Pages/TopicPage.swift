import DossierTemplates

/// The page of one topic: the entries that name it.
struct TopicPage: PageValue {
  let site: SiteRecord
  let page: PageRecord
  let topic: TopicSummaryRecord
  let articles: [ArticleSummaryRecord]
  let arguments: [ArgumentSummaryRecord]
  let experts: [ExpertSummaryRecord]
  let events: [EventSummaryRecord]
  let pages: [EntryLinkRecord]

  static let template = "topic"
  static let schema = Schema<Self>(
    "topicPage",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .record("topic", TopicSummaryRecord.schema) { $0.topic },
      .list("articles", ArticleSummaryRecord.schema) { $0.articles },
      .list("arguments", ArgumentSummaryRecord.schema) { $0.arguments },
      .list("experts", ExpertSummaryRecord.schema) { $0.experts },
      .list("events", EventSummaryRecord.schema) { $0.events },
      .list("pages", EntryLinkRecord.schema) { $0.pages },
    ])
}
