/// The names that a template takes from outside.
extension ParsedTemplate {
  /// Every name that an expression begins with, but for the ones that the template binds
  /// everywhere it uses them; a name that is bound in one place and free in another counts.
  var freeNames: Set<String> {
    var names = NameCollector()
    names.collect(nodes, bound: ReservedName.all)
    return names.free
  }
}

/// Collects free names; recursion is bounded by the parser's limits on depth and length.
private struct NameCollector {
  var free: Set<String> = []

  mutating func collect(_ nodes: [Node], bound: Set<String>) {
    for node in nodes {
      switch node {
      case .literal: break
      case .value(let expression): collect(expression, bound)
      case .include(let include):
        for argument in include.arguments { collect(argument.value, bound) }
      case .block(let block): collect(block.body, bound: bound)
      case .loop(let loop):
        collect(loop.list, bound)
        collect(loop.body, bound: bound.union([loop.name.text]))
        collect(loop.empty, bound: bound)
      case .conditional(let conditional):
        for branch in conditional.branches { collect(branch, bound) }
        collect(conditional.otherwise, bound: bound)
      }
    }
  }

  private mutating func collect(_ branch: Node.Conditional.Branch, _ bound: Set<String>) {
    var bound = bound
    for condition in branch.conditions {
      switch condition {
      case .test(let expression): collect(expression, bound)
      case .binding(let name, let expression):
        collect(expression, bound)
        bound.insert(name.text)
      }
    }
    collect(branch.body, bound: bound)
  }

  private mutating func collect(_ expression: Expression, _ bound: Set<String>) {
    switch expression.kind {
    case .name(let name): if !bound.contains(name) { free.insert(name) }
    case .text, .number, .boolean, .none, .asset: break
    case .member(let base, _, _): collect(base, bound)
    case .not(let operand): collect(operand, bound)
    case .call(let callee, let arguments):
      collect(callee, bound)
      for argument in arguments { collect(argument.value, bound) }
    case .binary(_, let left, let right):
      collect(left, bound)
      collect(right, bound)
    case .choice(let condition, let value, let otherwise):
      collect(condition, bound)
      collect(value, bound)
      collect(otherwise, bound)
    }
  }
}
