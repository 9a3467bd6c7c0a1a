import DossierCore
import DossierTemplates

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
        .optionalText("question") { $0.question },
        .list("columns", ArgumentSummaryRecord.schema) { $0.columns },
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
        .record("position", PositionRecord.schema) { $0.position },
        .url("url") { $0.url },
        .optionalText("years") { $0.years },
      ])
  }

  /// What one expert holds of one argument; most often nothing.
  struct Cell: Sendable {
    let argument: EntryLinkRecord
    /// Whether its column is the first of its question.
    let isFirst: Bool
    let positions: [PositionRecord]
    /// The same in little room.
    let briefs: [Brief]

    static let schema = Schema<Self>(
      "cell",
      [
        .record("argument", EntryLinkRecord.schema) { $0.argument },
        .boolean("isFirst") { $0.isFirst },
        .list("positions", PositionRecord.schema) { $0.positions },
        .list("briefs", Brief.schema) { $0.briefs },
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
        .record("expert", ExpertSummaryRecord.schema) { $0.expert },
        .number("placeInTime") { $0.placeInTime },
        .list("cells", Cell.schema) { $0.cells },
        .list("held", Cell.schema) { $0.held },
      ])
  }

  let site: SiteRecord
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
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .boolean("isMatrix") { $0.isMatrix },
      .list("arguments", ArgumentSummaryRecord.schema) { $0.arguments },
      .list("columnGroups", ColumnGroup.schema) { $0.columnGroups },
      .list("rows", Row.schema) { $0.rows },
    ])
}
