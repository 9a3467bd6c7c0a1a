import DossierCore
import DossierTemplates

/// The home page: the question, the sides, who speaks, when, where to begin, what is missing.
struct HomePage: PageValue {
  struct Question: Sendable {
    let id: String
    let text: String
    /// The HTML id of its place on the home page.
    let fragment: String
    let url: SiteURL
    let groups: [Group]
    /// Arguments that answer the question and stand in no group.
    let others: [ArgumentSummaryRecord]

    static let schema = Schema<Self>(
      "question",
      [
        .text("id") { $0.id },
        .text("text") { $0.text },
        .text("fragment") { $0.fragment },
        .url("url") { $0.url },
        .list("groups", Group.schema) { $0.groups },
        .list("others", ArgumentSummaryRecord.schema) { $0.others },
      ])
  }

  struct Group: Sendable {
    let label: String
    let arguments: [ArgumentSummaryRecord]

    static let schema = Schema<Self>(
      "group",
      [
        .text("label") { $0.label },
        .list("arguments", ArgumentSummaryRecord.schema) { $0.arguments },
      ])
  }

  struct Start: Sendable {
    let entry: EntryLinkRecord
    /// Where the entry is an article.
    let article: ArticleSummaryRecord?

    static let schema = Schema<Self>(
      "start",
      [
        .record("entry", EntryLinkRecord.schema) { $0.entry },
        .optional("article", ArticleSummaryRecord.schema) { $0.article },
      ])
  }

  struct Year: Sendable {
    let label: String
    let events: [EventSummaryRecord]

    static let schema = Schema<Self>(
      "year",
      [
        .text("label") { $0.label },
        .list("events", EventSummaryRecord.schema) { $0.events },
      ])
  }

  let site: SiteRecord
  let page: PageRecord
  let questions: [Question]
  /// In order of date; the first 60.
  let events: [EventSummaryRecord]
  /// `events` by year.
  let years: [Year]
  /// Those who speak here, those with most statements first; the first 60.
  let speakers: [ExpertSummaryRecord]
  let start: [Start]
  /// In order of publication; the first 60.
  let articles: [ArticleSummaryRecord]
  let topics: [TopicSummaryRecord]
  /// What is not known, a sentence each: `1 source has no known author`.
  let missing: [String]

  static let template = "home"
  static let schema = Schema<Self>(
    "home",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .list("questions", Question.schema) { $0.questions },
      .list("events", EventSummaryRecord.schema) { $0.events },
      .list("years", Year.schema) { $0.years },
      .list("speakers", ExpertSummaryRecord.schema) { $0.speakers },
      .list("start", Start.schema) { $0.start },
      .list("articles", ArticleSummaryRecord.schema) { $0.articles },
      .list("topics", TopicSummaryRecord.schema) { $0.topics },
      .texts("missing") { $0.missing },
    ])
}
