import DossierSite
import DossierTheme
import TypedTemplates

/// The page of one person or organisation.
struct ExpertPage: PageValue {
  struct Role: Sendable {
    let title: String
    let organisation: String?
    let from: Shared<DateRecord>?
    let to: Shared<DateRecord>?

    static let schema = Schema<Self>(
      "role",
      [
        .text("title", \.title),
        .optionalText("organisation", \.organisation),
        .optional("from", DateRecord.schema, \.from),
        .optional("to", DateRecord.schema, \.to),
      ])
  }

  /// A position, beside those of others on the same claim.
  struct Statement: Sendable {
    let position: PositionRecord
    /// Others recorded with the same stance.
    let alike: [Shared<EntryLinkRecord>]
    /// Others recorded with the opposite one; nobody is the opposite of `mixed` or `conditional`.
    let opposed: [Shared<EntryLinkRecord>]

    static let schema = Schema<Self>(
      "statement",
      [
        .record("position", PositionRecord.schema, \.position),
        .list("alike", EntryLinkRecord.schema, \.alike),
        .list("opposed", EntryLinkRecord.schema, \.opposed),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let expert: ExpertSummaryRecord
  let entry: CommonRecord
  let aliases: [String]
  let roles: [Role]
  let links: [LabelledLinkRecord]
  /// In order of time.
  let statements: [Statement]
  /// Statements of others that this one relays.
  let relayed: [PositionRecord]
  let articles: [ArticleSummaryRecord]
  let events: [EventSummaryRecord]
  /// Places that name this one.
  let mentions: [BacklinkRecord]
  /// Its moments on a page of their own; absent where there are too few.
  let timeline: TimelineViewRecord?
  /// In the order of the list of its kind.
  let neighbours: NeighboursRecord

  static let template = "expert"
  static let schema = Schema<Self>(
    "expert",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .record("expert", ExpertSummaryRecord.schema, \.expert),
      .record("entry", CommonRecord.schema, \.entry),
      .texts("aliases", \.aliases),
      .list("roles", Role.schema, \.roles),
      .list("links", LabelledLinkRecord.schema, \.links),
      .list("statements", Statement.schema, \.statements),
      .list("relayed", PositionRecord.schema, \.relayed),
      .list("articles", ArticleSummaryRecord.schema, \.articles),
      .list("events", EventSummaryRecord.schema, \.events),
      .list("mentions", BacklinkRecord.schema, \.mentions),
      .optional("timeline", TimelineViewRecord.schema, \.timeline),
      .record("neighbours", NeighboursRecord.schema, \.neighbours),
    ])
}
