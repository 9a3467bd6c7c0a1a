/// What is said against a date or a part of it.
public enum Qualifier: Sendable, Hashable, CaseIterable {
  /// `?`: the source is doubted.
  case uncertain
  /// `~`: an estimate.
  case approximate
  /// `%`: both.
  case uncertainAndApproximate

  init?(_ mark: Unicode.Scalar) {
    switch mark {
    case "?": self = .uncertain
    case "~": self = .approximate
    case "%": self = .uncertainAndApproximate
    default: return nil
    }
  }

  var mark: String {
    switch self {
    case .uncertain: "?"
    case .approximate: "~"
    case .uncertainAndApproximate: "%"
    }
  }

  public var isUncertain: Bool { self != .approximate }
  public var isApproximate: Bool { self != .uncertain }

  /// Both together; nil says nothing.
  static func union(_ left: Qualifier?, _ right: Qualifier?) -> Qualifier? {
    guard let left, let right else { return left ?? right }
    return left == right ? left : .uncertainAndApproximate
  }
}
