import DossierTemplates

/// Who holds what: experts by arguments.
struct PositionsPage: PageValue {
  /// What one expert holds of one argument; most often nothing.
  struct Cell: Sendable {
    let argument: EntryLinkRecord
    let positions: [PositionRecord]

    static let schema = Schema<Self>(
      "cell",
      [
        .record("argument", EntryLinkRecord.schema) { $0.argument },
        .list("positions", PositionRecord.schema) { $0.positions },
      ])
  }

  struct Row: Sendable {
    let expert: ExpertSummaryRecord
    /// One for each of `arguments`, in the same order, empty ones too; empty where the matrix is
    /// too large to be shown whole.
    let cells: [Cell]
    /// The cells that hold a position.
    let held: [Cell]

    static let schema = Schema<Self>(
      "row",
      [
        .record("expert", ExpertSummaryRecord.schema) { $0.expert },
        .list("cells", Cell.schema) { $0.cells },
        .list("held", Cell.schema) { $0.held },
      ])
  }

  let site: SiteValue
  let page: PageRecord
  /// Positions in all.
  let total: Int
  /// Whether rows have all their cells: up to 3,000 in all; else there are `held` cells alone.
  let isMatrix: Bool
  /// The arguments on which someone takes a position.
  let arguments: [ArgumentSummaryRecord]
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
      .list("rows", Row.schema) { $0.rows },
    ])
}
