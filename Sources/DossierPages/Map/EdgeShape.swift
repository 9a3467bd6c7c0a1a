import DiagramLayout
import DossierModel
import DossierSite

/// The path data of an edge: made of letters and whole numbers alone.
struct EdgeShape {
  let route: GraphDrawing.Route
  let kind: Argument.RelationKind

  var path: String {
    guard var last = route.points.first else { return "" }
    var path = "M\(last.x) \(last.y)"
    for point in route.points.dropFirst() where point != last {
      let middle = (last.y + point.y) / 2
      path +=
        point.x == last.x
        ? "V\(point.y)" : "C\(last.x) \(middle) \(point.x) \(middle) \(point.x) \(point.y)"
      last = point
    }
    return path
  }

  /// The mark at the end to which the relation leads, told apart by its shape; at both ends where
  /// the relation goes both ways.
  var head: String {
    guard let lower = route.points.first, let upper = route.points.last else { return "" }
    let atUpper = mark(at: upper, downwards: 1)
    let atLower = mark(at: lower, downwards: -1)
    return kind.isMutual ? atUpper + atLower : route.isTurned ? atLower : atUpper
  }

  /// - Parameter sign: 1 where the mark hangs from the point, -1 where it stands on it.
  private func mark(at point: GraphDrawing.Point, downwards sign: Int) -> String {
    let (x, y) = (point.x, point.y)
    return switch kind {
    case .supports: "M\(x) \(y)l-5 \(sign * 10)h10z"
    case .attacks: "M\(x - 8) \(y + sign * 4)h16v\(sign * 4)h-16z"
    case .undercuts: "M\(x) \(y)l-6 \(sign * 8)l6 \(sign * 8)l6 \(sign * -8)z"
    case .contradicts:
      "M\(x - 6) \(y + sign * 3)l12 \(sign * 12)M\(x + 6) \(y + sign * 3)l-12 \(sign * 12)"
    case .contraryTo: "M\(x - 6) \(y + sign * 9)L\(x) \(y + sign)L\(x + 6) \(y + sign * 9)"
    case .entails: "M\(x - 8) \(y + sign * 11)L\(x) \(y + sign)L\(x + 8) \(y + sign * 11)"
    }
  }
}
