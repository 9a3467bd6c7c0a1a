import DossierCore

/// Blocks that open and close.
extension TemplateParser {
  mutating func add(_ directive: Directive, at range: Range<Int>) {
    switch directive {
    case .value(let expression): nodes.append(.value(expression))
    case .include(let template, let arguments):
      nodes.append(.include(.init(template: template, arguments: arguments, range: range)))
    case .condition(let conditions): push(.conditional([], conditions), range)
    case .loop(let name, let list): push(.loop(name, list), range)
    case .block(let name): push(.block(name), range)
    case .broken(let opensBlock): if opensBlock { push(.broken, range) }
    case .otherCondition(let conditions): addBranch(conditions, at: range)
    case .otherwise: addOtherwise(at: range)
    case .empty: addEmpty(at: range)
    case .end: close(at: range)
    case .comment, .extends: break
    }
  }

  private mutating func push(_ kind: OpenBlock.Kind, _ range: Range<Int>) {
    if open.count == Self.deepest {
      report(
        .templateSyntax, range, "directives stand more than \(Self.deepest) deep in one another",
        suggestion: "move a part into a template of its own and `include` it")
    }
    open.append(OpenBlock(kind: kind, range: range, before: nodes))
    nodes = []
  }

  private mutating func addBranch(_ conditions: [Condition], at range: Range<Int>) {
    guard case .conditional(let branches, let current) = open.last?.kind else {
      if case .broken = open.last?.kind { return }
      return report(.templateSyntax, range, "this `else if` belongs to no `if`")
    }
    open[open.count - 1].kind = .conditional(
      branches + [.init(conditions: current, body: nodes)], conditions)
    nodes = []
  }

  private mutating func addOtherwise(at range: Range<Int>) {
    switch open.last?.kind {
    case .conditional(let branches, let current):
      open[open.count - 1].kind = .otherwise(branches + [.init(conditions: current, body: nodes)])
      nodes = []
    case .broken: break
    case .loop:
      report(
        .templateSyntax, range, "a `for` has no `else`", suggestion: #"write `\(empty)`"#)
    default: report(.templateSyntax, range, "this `else` belongs to no `if`")
    }
  }

  private mutating func addEmpty(at range: Range<Int>) {
    switch open.last?.kind {
    case .loop(let name, let list):
      open[open.count - 1].kind = .empty(name, list, body: nodes)
      nodes = []
    case .broken: break
    default: report(.templateSyntax, range, "this `empty` belongs to no `for`")
    }
  }

  private mutating func close(at range: Range<Int>) {
    guard let block = open.popLast() else {
      return report(.templateSyntax, range, "this `end` closes nothing", suggestion: "remove it")
    }
    let body = nodes
    nodes = block.before
    if let node = block.closed(with: body), open.count < Self.deepest { nodes.append(node) }
  }

  mutating func closeWhatIsOpen() {
    while let block = open.last {
      if !block.isBroken {
        report(
          .unclosedBlock, block.range, "this `\(block.word)` has no `end`",
          suggestion: #"add `\(end)` where it ends"#)
      }
      close(at: block.range)
    }
  }
}
