import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import EDTF
import TypedTemplates

/// Who holds what: experts by arguments.
struct PositionsPage: ListPageKind {
  /// A question, over the columns of the arguments that answer it.
  struct ColumnGroup: TemplateRecord {
    let question: String?
    let columns: [ArgumentSummaryRecord]

    static let schema = Schema<Self>(
      "columnGroup",
      [
        .optionalText(
          "question", \.question, "The question; absent for arguments that answer none."),
        .list("columns", \.columns, "The arguments that answer it, a column each."),
      ])
  }

  /// A position in little room.
  struct Brief: TemplateRecord {
    let position: PositionRecord
    let url: SiteURL
    let years: String?

    static let schema = Schema<Self>(
      "brief",
      [
        .record("position", \.position, "The position in full."),
        .url(
          "url", \.url,
          "The first passage that shows it, or the place on this page that tells of it."),
        .optionalText(
          "years", \.years,
          "Its date where that is short, else its years; absent where there is no date."),
      ])
  }

  /// What one expert holds of one argument; most often nothing.
  struct Cell: TemplateRecord {
    let argument: Shared<EntryLinkRecord>
    let isFirst: Bool
    let positions: [PositionRecord]
    let briefs: [Brief]

    static let schema = Schema<Self>(
      "cell",
      [
        .record("argument", \.argument, "The argument of the column."),
        .boolean("isFirst", \.isFirst, "Whether its column is the first of its question."),
        .list("positions", \.positions, "What the expert holds of it; most often empty."),
        .list("briefs", \.briefs, "The same in little room."),
      ])
  }

  struct Row: TemplateRecord {
    let expert: ExpertSummaryRecord
    let placeInTime: Int
    let cells: [Cell]
    let held: [Cell]

    static let schema = Schema<Self>(
      "row",
      [
        .record("expert", \.expert, "The expert of the row."),
        .number(
          "placeInTime", \.placeInTime,
          "The expert's place, from 0, among all in order of first statement."),
        .list(
          "cells", \.cells,
          "A cell for each argument, empty ones too; none where `isMatrix` is false."),
        .list("held", \.held, "The cells that hold a position."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let isMatrix: Bool
  let arguments: [ArgumentSummaryRecord]
  let columnGroups: [ColumnGroup]
  let rows: [Row]

  static let template = "positions"
  static let schema = Schema<Self>(
    "positions",
    [
      .site(\.site),
      .page(\.page),
      .number("total", \.total, "How many positions there are, on all pages of the table."),
      .boolean(
        "isMatrix", \.isMatrix,
        "Whether rows have all their cells, or only those that hold a position."),
      .list(
        "arguments", \.arguments,
        "The arguments on which someone takes a position; empty where `isMatrix` is false."),
      .list("columnGroups", \.columnGroups, "The same by question."),
      .list("rows", \.rows, "The experts of this page, with what they hold."),
    ])
}

extension PositionsPage {
  static let section = Section.positions

  static func total(_ context: SiteContext) -> Int? {
    context.order.positionHolders.count
  }

  /// More cells than this, and rows show those alone that hold a position.
  private static let mostCells = 3_000

  init(_ context: SiteContext, _ part: ListPart) {
    let order = context.order
    let isMatrix = order.positionHolders.count * order.heldArguments.count <= Self.mostCells
    let places = context.placesInTime
    site = context.site(at: part.path, in: .positions)
    page = context.page(context.head(part, kind: Self.template))
    total = context.figures.positions
    self.isMatrix = isMatrix
    columnGroups = isMatrix ? ColumnGroup.all(context) : []
    arguments = columnGroups.flatMap(\.columns)
    rows = order.positionHolders[part.range].map {
      Row($0, placeInTime: places[$0] ?? 0, isMatrix: isMatrix, context)
    }
  }
}

extension PositionsPage.ColumnGroup {
  static func all(_ context: SiteContext) -> [Self] {
    let arguments = context.order.heldArguments
    let starts = arguments.indices.filter { context.startsGroup(at: $0) } + [arguments.count]
    return zip(starts, starts.dropFirst()).map { start, end in
      let question = context.dossier.arguments[arguments[start]].question
      return Self(
        question: question.map { context.dossier.questions[$0].text },
        columns: arguments[start..<end].map { context.summary($0) })
    }
  }
}

extension PositionsPage.Row {
  init(_ key: Key<LinkedExpert>, placeInTime: Int, isMatrix: Bool, _ context: SiteContext) {
    let byArgument = Dictionary(
      grouping: context.dossier.experts[key].statements, by: \.argument)
    let expert = context.summary(key)
    func cell(_ argument: Key<LinkedArgument>, isFirst: Bool) -> PositionsPage.Cell {
      let link = context.link(argument)
      let place = SiteURL.fragment("who-\(expert.id)-\(link.id)")
      let briefs = (byArgument[argument] ?? []).map {
        PositionsPage.Brief($0, elsewhere: place, context)
      }
      return PositionsPage.Cell(
        argument: link, isFirst: isFirst, positions: briefs.map(\.position), briefs: briefs)
    }
    self.expert = expert
    self.placeInTime = placeInTime
    let arguments = context.order.heldArguments
    cells =
      isMatrix
      ? arguments.indices.map { cell(arguments[$0], isFirst: context.startsGroup(at: $0)) } : []
    held = byArgument.keys.sorted().map { cell($0, isFirst: false) }
  }
}

extension PositionsPage.Brief {
  /// Longer labels of dates give way to their years.
  private static let mostCharacters = 8

  init(_ statement: LinkedExpert.Statement, elsewhere: SiteURL, _ context: SiteContext) {
    let position = context.position(statement.position, of: statement.argument)
    let years = statement.position.said.flatMap { $0.years(context.wording) }
    let label = position.said?.label
    self.init(
      position: position, url: position.passages.first?.url ?? elsewhere,
      years: label.flatMap { $0.count <= Self.mostCharacters ? $0 : nil } ?? years ?? label)
  }
}

extension EDTFDate {
  /// The years in which it may lie: `2016`, `2016–2017`; nil where it has no end or no beginning.
  fileprivate func years(_ wording: Wording) -> String? {
    guard let earliest, let latest, earliest.year > 0 else { return nil }
    let (start, end) = (String(earliest.year), String(latest.year))
    return start == end ? start : wording.text("dateYears", ["start": start, "end": end])
  }
}

extension SiteContext {
  /// Whether the held argument of an index answers another question than the one before it.
  fileprivate func startsGroup(at index: Int) -> Bool {
    func question(_ index: Int) -> Key<LinkedQuestion>? {
      dossier.arguments[order.heldArguments[index]].question
    }
    return index == 0 || question(index) != question(index - 1)
  }

  /// The place of each expert with a position, from 0, by the date of the first statement; those
  /// without a date come last.
  fileprivate var placesInTime: [Key<LinkedExpert>: Int] {
    func first(_ key: Key<LinkedExpert>) -> EDTFDate? {
      dossier.experts[key].statements.first?.position.said
    }
    let sorted = order.positionHolders.enumerated().sorted { left, right in
      switch (first(left.element), first(right.element)) {
      case (let one?, let other?) where one != other: one < other
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }
    var places: [Key<LinkedExpert>: Int] = [:]
    for (place, holder) in sorted.enumerated() { places[holder.element] = place }
    return places
  }
}
