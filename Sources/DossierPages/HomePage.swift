import DossierCore
import DossierSite
import DossierTheme
import TypedTemplates

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
        .text("id", \.id),
        .text("text", \.text),
        .text("fragment", \.fragment),
        .url("url", \.url),
        .list("groups", Group.schema, \.groups),
        .list("others", ArgumentSummaryRecord.schema, \.others),
      ])
  }

  struct Group: Sendable {
    let label: String
    let arguments: [ArgumentSummaryRecord]

    static let schema = Schema<Self>(
      "group",
      [
        .text("label", \.label),
        .list("arguments", ArgumentSummaryRecord.schema, \.arguments),
      ])
  }

  struct Start: Sendable {
    let entry: Shared<EntryLinkRecord>
    /// Where the entry is an article.
    let article: ArticleSummaryRecord?

    static let schema = Schema<Self>(
      "start",
      [
        .record("entry", EntryLinkRecord.schema, \.entry),
        .optional("article", ArticleSummaryRecord.schema, \.article),
      ])
  }

  struct Year: Sendable {
    let label: String
    let events: [EventSummaryRecord]

    static let schema = Schema<Self>(
      "year",
      [
        .text("label", \.label),
        .list("events", EventSummaryRecord.schema, \.events),
      ])
  }

  /// What appeared here on one day.
  struct NewHere: Sendable {
    let date: Shared<DateRecord>
    let entries: [Shared<EntryLinkRecord>]

    static let schema = Schema<Self>(
      "newHere",
      [
        .record("date", DateRecord.schema, \.date),
        .list("entries", EntryLinkRecord.schema, \.entries),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let questions: [Question]
  /// In order of date; the first 60.
  let events: [EventSummaryRecord]
  /// `events` by year.
  let years: [Year]
  /// `events` drawn to scale, and the same for narrow windows; absent where there are none.
  let strip: TimelineDrawingRecord?
  let narrowStrip: TimelineDrawingRecord?
  /// Those who speak here, those with most statements first; the first 60.
  let speakers: [ExpertSummaryRecord]
  let start: [Start]
  /// What appeared here last, of the entries that say when they did, by day; the latest first.
  let newHere: [NewHere]
  /// In order of publication; the first 60.
  let articles: [ArticleSummaryRecord]
  let topics: [TopicSummaryRecord]
  /// What is not known, a sentence each: `1 source has no known author`.
  let missing: [String]

  static let template = "home"
  static let schema = Schema<Self>(
    "home",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .list("questions", Question.schema, \.questions),
      .list("events", EventSummaryRecord.schema, \.events),
      .list("years", Year.schema, \.years),
      .optional("strip", TimelineDrawingRecord.schema, \.strip),
      .optional("narrowStrip", TimelineDrawingRecord.schema, \.narrowStrip),
      .list("speakers", ExpertSummaryRecord.schema, \.speakers),
      .list("start", Start.schema, \.start),
      .list("newHere", NewHere.schema, \.newHere),
      .list("articles", ArticleSummaryRecord.schema, \.articles),
      .list("topics", TopicSummaryRecord.schema, \.topics),
      .texts("missing", \.missing),
    ])
}
