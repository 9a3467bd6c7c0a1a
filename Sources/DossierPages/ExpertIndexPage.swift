import DossierSite
import DossierTheme
import TypedTemplates

/// The list of people and organisations; `total` counts those on all its pages.
struct ExpertIndexPage: PageValue {
  /// Those who held a role at one organisation.
  struct Organisation: Sendable {
    let name: String
    /// Its own entry, where it has one.
    let entry: Shared<EntryLinkRecord>?
    let experts: [ExpertSummaryRecord]

    static let schema = Schema<Self>(
      "organisation",
      [
        .text("name", \.name),
        .optional("entry", EntryLinkRecord.schema, \.entry),
        .list("experts", ExpertSummaryRecord.schema, \.experts),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  /// Those on this page, speakers first, by surname.
  let experts: [ExpertSummaryRecord]
  /// `experts` who speak here, those they speak about, and organisations.
  let speakers: [ExpertSummaryRecord]
  let actors: [ExpertSummaryRecord]
  let organisations: [ExpertSummaryRecord]
  /// A part of all organisations at which someone here held a role, in order of name.
  let byOrganisation: [Organisation]
  /// A part of all, as long as `experts`, the one with most statements first.
  let byStatements: [ExpertSummaryRecord]

  static let template = "experts"
  static let schema = Schema<Self>(
    "experts",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .list("experts", ExpertSummaryRecord.schema, \.experts),
      .list("speakers", ExpertSummaryRecord.schema, \.speakers),
      .list("actors", ExpertSummaryRecord.schema, \.actors),
      .list("organisations", ExpertSummaryRecord.schema, \.organisations),
      .list("byOrganisation", Organisation.schema, \.byOrganisation),
      .list("byStatements", ExpertSummaryRecord.schema, \.byStatements),
    ])
}
