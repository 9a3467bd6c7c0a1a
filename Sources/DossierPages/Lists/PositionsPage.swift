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

  /// A stance that some position of the page has, for its legend.
  struct ShownStance: TemplateRecord {
    let stance: String
    let label: String

    static let schema = Schema<Self>(
      "shownStance",
      [
        .choice("stance", \.stance, Argument.Stance.self, "The stance."),
        .text("label", \.label, "The same in words."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let stancesShown: [ShownStance]
  let showsInferred: Bool
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
      .list(
        "stancesShown", \.stancesShown,
        "The stances of the positions on this page, each once; empty where there are none."),
      .boolean(
        "showsInferred", \.showsInferred,
        "Whether one of the positions on this page is the editors' own reading."),
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

  static func total(_ model: SiteModel) -> Int? {
    model.orders.positionHolders.count
  }

  /// More cells than this, and rows show those alone that hold a position.
  private static let mostCells = 3_000

  init(_ model: SiteModel, _ part: ListPart) {
    let order = model.orders
    let isMatrix = order.positionHolders.count * order.heldArguments.count <= Self.mostCells
    let places = model.dossier.placesInTime(model.orders)
    site = model.frames.site(at: part.path, in: .positions)
    page = model.frames.page(model.frames.head(part, kind: Self.template))
    total = model.figures.positions
    self.isMatrix = isMatrix
    columnGroups = isMatrix ? ColumnGroup.all(model) : []
    arguments = columnGroups.flatMap(\.columns)
    let holders = order.positionHolders[part.range]
    rows = holders.map { Row($0, placeInTime: places[$0] ?? 0, isMatrix: isMatrix, model) }
    let shown = holders.flatMap { model.dossier.experts[$0].statements.map(\.position) }
    let stances = Set(shown.map(\.stance))
    stancesShown = Argument.Stance.allCases.filter(stances.contains).map {
      ShownStance(stance: $0.rawValue, label: model.wording(.name(of: $0)))
    }
    showsInferred = shown.contains { $0.basis == .inferred }
  }
}

extension PositionsPage.ColumnGroup {
  static func all(_ model: SiteModel) -> [Self] {
    let arguments = model.orders.heldArguments
    let starts =
      arguments.indices.filter { model.dossier.startsGroup(at: $0, model.orders) } + [
        arguments.count
      ]
    return zip(starts, starts.dropFirst()).map { start, end in
      let question = model.dossier.arguments[arguments[start]].question
      return Self(
        question: question.map { model.dossier.questions[$0].text },
        columns: arguments[start..<end].map { model.summaries[$0] })
    }
  }
}

extension PositionsPage.Row {
  init(_ key: Key<LinkedExpert>, placeInTime: Int, isMatrix: Bool, _ model: SiteModel) {
    let byArgument = Dictionary(
      grouping: model.dossier.experts[key].statements, by: \.argument)
    let expert = model.summaries[key]
    func cell(_ argument: Key<LinkedArgument>, isFirst: Bool) -> PositionsPage.Cell {
      let link = model.links[argument]
      let place = SiteURL.fragment("who-\(expert.id)-\(link.id)")
      let briefs = (byArgument[argument] ?? []).map {
        PositionsPage.Brief($0, elsewhere: place, model)
      }
      return PositionsPage.Cell(
        argument: link, isFirst: isFirst, positions: briefs.map(\.position), briefs: briefs)
    }
    self.expert = expert
    self.placeInTime = placeInTime
    let arguments = model.orders.heldArguments
    cells =
      isMatrix
      ? arguments.indices.map {
        cell(arguments[$0], isFirst: model.dossier.startsGroup(at: $0, model.orders))
      } : []
    held = byArgument.keys.sorted().map { cell($0, isFirst: false) }
  }
}

extension PositionsPage.Brief {
  /// Longer labels of dates give way to their years.
  private static let mostCharacters = 8

  init(_ statement: LinkedExpert.Statement, elsewhere: SiteURL, _ model: SiteModel) {
    let position = model.reasoning.position(statement.position, of: statement.argument)
    let years = statement.position.said.flatMap { $0.years(model.wording) }
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

extension Dossier {
  /// Whether the held argument of an index answers another question than the one before it.
  fileprivate func startsGroup(at index: Int, _ orders: Orders) -> Bool {
    func question(_ index: Int) -> Key<LinkedQuestion>? {
      arguments[orders.heldArguments[index]].question
    }
    return index == 0 || question(index) != question(index - 1)
  }

  /// The place of each expert with a position, from 0, by the date of the first statement; those
  /// without a date come last.
  fileprivate func placesInTime(_ orders: Orders) -> [Key<LinkedExpert>: Int] {
    func first(_ key: Key<LinkedExpert>) -> EDTFDate? {
      experts[key].statements.first?.position.said
    }
    let sorted = orders.positionHolders.enumerated().sorted { left, right in
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
