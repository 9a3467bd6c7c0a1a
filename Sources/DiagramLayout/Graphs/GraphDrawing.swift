/// Where the boxes and edges of a graph stand, in whole pixels from the upper left corner.
package struct GraphDrawing: Sendable, Equatable {
  package struct Point: Sendable, Equatable {
    package var x: Int
    package var y: Int
  }

  package struct Box: Sendable, Equatable {
    package var x: Int
    package var y: Int
    package let width: Int
    package let height: Int
  }

  /// The way of an edge from its lower end to its upper one; it never turns back down.
  ///
  /// Points of the same `x` are joined by a straight line, others by a curve that leaves and
  /// arrives upright, so that an arrowhead always points straight up or down.
  package struct Route: Sendable, Equatable {
    package var points: [Point]
    /// Whether the edge leads down, since a circle had to be opened to draw it.
    package let isTurned: Bool
  }

  package var width: Int
  package var height: Int
  /// In the order of the graph's nodes.
  package var boxes: [Box]
  /// In the order of the graph's edges; none for an edge from a node to itself.
  package var routes: [Route?]
}

extension GraphDrawing {
  mutating func move(right: Int, down: Int) {
    for index in boxes.indices {
      boxes[index].x += right
      boxes[index].y += down
    }
    for index in routes.indices {
      guard var route = routes[index] else { continue }
      for point in route.points.indices {
        route.points[point].x += right
        route.points[point].y += down
      }
      routes[index] = route
    }
  }
}
