/// A directed graph to be drawn in layers, each edge leading up from its tail to its head.
///
/// All measures are whole pixels, so that a drawing is the same on every machine.
package struct LayoutGraph: Sendable {
  package struct Node: Sendable {
    /// Unique in the graph: nodes are drawn in the order of their names, whatever order they come in.
    package let name: String
    package let width: Int
    package let height: Int

    package init(name: String, width: Int, height: Int) {
      self.name = name
      self.width = width
      self.height = height
    }
  }

  package struct Edge: Sendable {
    /// Tells apart edges between the same two nodes.
    package let name: String
    /// Indices of nodes.
    package let tail: Int
    package let head: Int
    /// The room that its label needs, beside the edge's lower end, when read upwards; and, for an
    /// edge that a circle turns downwards, when read from its head.
    package let labelWidth: Int
    package let turnedLabelWidth: Int

    package init(
      name: String, tail: Int, head: Int, labelWidth: Int = 0, turnedLabelWidth: Int = 0
    ) {
      self.name = name
      self.tail = tail
      self.head = head
      self.labelWidth = labelWidth
      self.turnedLabelWidth = turnedLabelWidth
    }
  }

  package let nodes: [Node]
  package let edges: [Edge]

  package init(nodes: [Node], edges: [Edge]) {
    self.nodes = nodes
    self.edges = edges
  }
}

/// The distances that a drawing keeps, in pixels.
package struct LayoutMeasures: Sendable {
  /// Between neighbouring boxes of a row.
  package var betweenBoxes = 20
  /// Between an edge that passes through a row and its neighbours there.
  package var besideEdge = 14
  /// Between rows, where edges bend.
  package var betweenRows = 58
  /// Above each row, for the labels of the edges that begin there.
  package var labelHeight = 20
  package var margin = 4
  /// More boxes than this start a further row.
  package var mostInRow = 5
  /// Parts of the graph that are not connected stand side by side up to this width.
  package var width = 1280

  package init() {}
}
