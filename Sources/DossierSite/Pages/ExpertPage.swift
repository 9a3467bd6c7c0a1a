import DossierTemplates

/// The page of one person or organisation.
struct ExpertPage: PageValue {
  struct Role: Sendable {
    let title: String
    let organisation: String?
    let from: DateRecord?
    let to: DateRecord?

    static let schema = Schema<Self>(
      "role",
      [
        .text("title") { $0.title },
        .optionalText("organisation") { $0.organisation },
        .optional("from", DateRecord.schema) { $0.from },
        .optional("to", DateRecord.schema) { $0.to },
      ])
  }

  /// A position, beside those of others on the same claim.
  struct Statement: Sendable {
    let position: PositionRecord
    /// Others recorded with the same stance.
    let alike: [EntryLinkRecord]
    /// Others recorded with the opposite one; nobody is the opposite of `mixed` or `conditional`.
    let opposed: [EntryLinkRecord]

    static let schema = Schema<Self>(
      "statement",
      [
        .record("position", PositionRecord.schema) { $0.position },
        .list("alike", EntryLinkRecord.schema) { $0.alike },
        .list("opposed", EntryLinkRecord.schema) { $0.opposed },
      ])
  }

  let site: SiteRecord
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
  /// In the order of the list of its kind.
  let neighbours: NeighboursRecord

  static let template = "expert"
  static let schema = Schema<Self>(
    "expert",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .record("expert", ExpertSummaryRecord.schema) { $0.expert },
      .record("entry", CommonRecord.schema) { $0.entry },
      .texts("aliases") { $0.aliases },
      .list("roles", Role.schema) { $0.roles },
      .list("links", LabelledLinkRecord.schema) { $0.links },
      .list("statements", Statement.schema) { $0.statements },
      .list("relayed", PositionRecord.schema) { $0.relayed },
      .list("articles", ArticleSummaryRecord.schema) { $0.articles },
      .list("events", EventSummaryRecord.schema) { $0.events },
      .list("mentions", BacklinkRecord.schema) { $0.mentions },
      .record("neighbours", NeighboursRecord.schema) { $0.neighbours },
    ])
}
