import DossierCore
import DossierSite
import DossierTheme
import TypedTemplates

/// Who holds what: experts by arguments.
struct PositionsPage: PageValue {
  /// A question, over the columns of the arguments that answer it.
  struct ColumnGroup: Sendable {
    /// Absent for arguments that answer none.
    let question: String?
    let columns: [ArgumentSummaryRecord]

    static let schema = Schema<Self>(
      "columnGroup",
      [
        .optionalText("question", \.question),
        .list("columns", ArgumentSummaryRecord.schema, \.columns),
      ])
  }

  /// A position in little room.
  struct Brief: Sendable {
    let position: PositionRecord
    /// The first passage that shows it, or the place of the page that tells of it.
    let url: SiteURL
    /// The date when it is short, else its years: `2016–2017`.
    let years: String?

    static let schema = Schema<Self>(
      "brief",
      [
        .record("position", PositionRecord.schema, \.position),
        .url("url", \.url),
        .optionalText("years", \.years),
      ])
  }

  /// What one expert holds of one argument; most often nothing.
  struct Cell: Sendable {
    let argument: Shared<EntryLinkRecord>
    /// Whether its column is the first of its question.
    let isFirst: Bool
    let positions: [PositionRecord]
    /// The same in little room.
    let briefs: [Brief]

    static let schema = Schema<Self>(
      "cell",
      [
        .record("argument", EntryLinkRecord.schema, \.argument),
        .boolean("isFirst", \.isFirst),
        .list("positions", PositionRecord.schema, \.positions),
        .list("briefs", Brief.schema, \.briefs),
      ])
  }

  struct Row: Sendable {
    let expert: ExpertSummaryRecord
    /// The expert's place, from 0, among all when the one whose first statement is earliest comes
    /// first.
    let placeInTime: Int
    /// One for each of `arguments`, in the same order, empty ones too; empty where the matrix is
    /// too large to be shown whole.
    let cells: [Cell]
    /// The cells that hold a position.
    let held: [Cell]

    static let schema = Schema<Self>(
      "row",
      [
        .record("expert", ExpertSummaryRecord.schema, \.expert),
        .number("placeInTime", \.placeInTime),
        .list("cells", Cell.schema, \.cells),
        .list("held", Cell.schema, \.held),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  /// Positions in all.
  let total: Int
  /// Whether rows have all their cells: up to 3,000 in all; else there are `held` cells alone.
  let isMatrix: Bool
  /// The arguments on which someone takes a position.
  let arguments: [ArgumentSummaryRecord]
  /// The same by question.
  let columnGroups: [ColumnGroup]
  let rows: [Row]

  static let template = "positions"
  static let schema = Schema<Self>(
    "positions",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .boolean("isMatrix", \.isMatrix),
      .list("arguments", ArgumentSummaryRecord.schema, \.arguments),
      .list("columnGroups", ColumnGroup.schema, \.columnGroups),
      .list("rows", Row.schema, \.rows),
    ])
}
