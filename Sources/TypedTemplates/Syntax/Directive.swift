/// What one `\( … )` says.
enum Directive {
  case value(Expression)
  case condition([Condition])
  case otherCondition([Condition])
  case otherwise
  case loop(LocatedName, in: Expression)
  case empty
  case end
  case include(LocatedName, [Argument])
  case extends(LocatedName)
  case block(LocatedName)
  case comment
  /// A fault was reported; where it would have opened a block, its `end` is still waited for.
  case broken(opensBlock: Bool)

  /// Whether a line that holds nothing else vanishes.
  var isSilent: Bool {
    switch self {
    case .value, .include: false
    default: true
    }
  }
}
