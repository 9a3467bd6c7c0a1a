extension LayoutGraph {
  /// Draws the graph after Sugiyama, as Gansner et al. do (A technique for drawing directed graphs,
  /// 1993): circles are opened, nodes put in rows, crossings reduced, places found, edges routed.
  ///
  /// Each connected part is drawn by itself. The same graph gives the same drawing in whatever order
  /// its nodes and edges come.
  package func drawing(_ measures: LayoutMeasures = LayoutMeasures()) -> GraphDrawing {
    let ordered = OrderedGraph(self)
    let drawing = ordered.graph.orderedDrawing(measures)
    var routes = [GraphDrawing.Route?](repeating: nil, count: edges.count)
    for (index, edge) in ordered.edgeOrigins.enumerated() { routes[edge] = drawing.routes[index] }
    return GraphDrawing(
      width: drawing.width, height: drawing.height,
      boxes: ordered.nodePlaces.map { drawing.boxes[$0] },
      routes: routes)
  }

  /// Draws each connected part and puts the parts on shelves, those with most nodes first.
  private func orderedDrawing(_ measures: LayoutMeasures) -> GraphDrawing {
    var drawing = GraphDrawing(
      width: 0, height: 0,
      boxes: nodes.map { .init(x: 0, y: 0, width: $0.width, height: $0.height) },
      routes: Array(repeating: nil, count: edges.count))
    var shelf = (x: measures.margin, y: measures.margin, height: 0)
    for part in parts {
      var drawn = part.graph.connectedDrawing(measures)
      if shelf.x > measures.margin, shelf.x + drawn.width > measures.width {
        shelf = (measures.margin, shelf.y + shelf.height + measures.betweenRows, 0)
      }
      drawn.move(right: shelf.x, down: shelf.y)
      for (index, node) in part.nodes.enumerated() { drawing.boxes[node] = drawn.boxes[index] }
      for (index, edge) in part.edges.enumerated() { drawing.routes[edge] = drawn.routes[index] }
      drawing.width = max(drawing.width, shelf.x + drawn.width + measures.margin)
      drawing.height = max(drawing.height, shelf.y + drawn.height + measures.margin)
      shelf.x += drawn.width + 2 * measures.betweenBoxes
      shelf.height = max(shelf.height, drawn.height)
    }
    return drawing
  }

  private func connectedDrawing(_ measures: LayoutMeasures) -> GraphDrawing {
    let directed = DirectedEdges(self)
    var rows = Rows(self, directed, mostInRow: measures.mostInRow)
    rows.reduceCrossings()
    let centres = rows.centres(of: self, directed, measures)
    return EdgeRouting(graph: self, edges: directed, rows: rows, centres: centres, measures).drawing
  }
}
