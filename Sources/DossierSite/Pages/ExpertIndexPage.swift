import DossierTemplates

/// The list of people and organisations; `total` counts those on all its pages.
struct ExpertIndexPage: PageValue {
  /// Those who held a role at one organisation.
  struct Organisation: Sendable {
    let name: String
    /// Its own entry, where it has one.
    let entry: EntryLinkRecord?
    let experts: [ExpertSummaryRecord]

    static let schema = Schema<Self>(
      "organisation",
      [
        .text("name") { $0.name },
        .optional("entry", EntryLinkRecord.schema) { $0.entry },
        .list("experts", ExpertSummaryRecord.schema) { $0.experts },
      ])
  }

  let site: SiteRecord
  let page: PageRecord
  let total: Int
  /// Those on this page, speakers first, by name.
  let experts: [ExpertSummaryRecord]
  /// `experts` who speak here, those they speak about, and organisations.
  let speakers: [ExpertSummaryRecord]
  let actors: [ExpertSummaryRecord]
  let organisations: [ExpertSummaryRecord]
  /// `experts` by their roles' organisations, in order of name.
  let byOrganisation: [Organisation]
  /// `experts`, the one with most statements first.
  let byStatements: [ExpertSummaryRecord]

  static let template = "experts"
  static let schema = Schema<Self>(
    "experts",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("experts", ExpertSummaryRecord.schema) { $0.experts },
      .list("speakers", ExpertSummaryRecord.schema) { $0.speakers },
      .list("actors", ExpertSummaryRecord.schema) { $0.actors },
      .list("organisations", ExpertSummaryRecord.schema) { $0.organisations },
      .list("byOrganisation", Organisation.schema) { $0.byOrganisation },
      .list("byStatements", ExpertSummaryRecord.schema) { $0.byStatements },
    ])
}
