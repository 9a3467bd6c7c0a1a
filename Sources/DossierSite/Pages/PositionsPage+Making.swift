import DossierGraph

extension PositionsPage {
  /// More cells than this, and rows show those alone that hold a position.
  private static let mostCells = 3_000

  init(_ context: SiteContext, _ part: ListPart) {
    let order = context.order
    let isMatrix = order.positionHolders.count * order.heldArguments.count <= Self.mostCells
    site = context.site(at: part.path, in: .positions)
    page = context.page(context.head(part, kind: Self.template))
    total = context.figures.positions
    self.isMatrix = isMatrix
    arguments = isMatrix ? order.heldArguments.map { context.summary($0) } : []
    rows = order.positionHolders[part.range].map { Row($0, isMatrix: isMatrix, context) }
  }
}

extension PositionsPage.Row {
  init(_ key: Key<LinkedExpert>, isMatrix: Bool, _ context: SiteContext) {
    let byArgument = Dictionary(
      grouping: context.dossier.experts[key].statements, by: \.argument)
    func cell(_ argument: Key<LinkedArgument>) -> PositionsPage.Cell {
      PositionsPage.Cell(
        argument: context.link(argument),
        positions: (byArgument[argument] ?? []).map { context.position($0.position, of: argument) })
    }
    expert = context.summary(key)
    cells = isMatrix ? context.order.heldArguments.map(cell) : []
    held = byArgument.keys.sorted().map(cell)
  }
}
