import DossierCore

/// Reads a whole template into a tree, going on after each fault.
struct TemplateParser {
  private let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private var extends: LocatedName?
  private var open: [OpenBlock] = []
  private var nodes: [Node] = []

  /// How deep directives may stand inside one another.
  static let deepest = 64

  static func parse(_ source: Theme.Source) -> (template: ParsedTemplate, diagnostics: [Diagnostic])
  {
    var parser = TemplateParser(file: source.file)
    parser.parse()
    let template = ParsedTemplate(
      name: source.name, file: source.file, extends: parser.extends, nodes: parser.nodes)
    return (template, parser.diagnostics)
  }

  private init(file: SourceFile) { self.file = file }

  private mutating func parse() {
    let items = TemplateScanner.pieces(of: file.bytes).map { item(for: $0) }
    var isAtStart = true
    for item in WhiteSpace.trimmed(items, of: file.bytes) {
      switch item.kind {
      case .literal:
        nodes.append(.literal(item.range))
        if !file.bytes[item.range].allSatisfy(\.isWhiteSpace) { isAtStart = false }
      case .directive(.comment): break
      case .directive(.extends(let name)):
        take(extends: name, at: item.range, isAtStart: isAtStart)
        isAtStart = false
      case .directive(let directive):
        add(directive, at: item.range)
        isAtStart = false
      }
    }
    closeWhatIsOpen()
    checkBlockNames()
    if extends != nil { checkOutsideOfBlocks() }
  }

  private mutating func item(for piece: TemplateScanner.Piece) -> Item {
    switch piece {
    case .literal(let range): return Item(kind: .literal, range: range)
    case .directive(let range, let inside, let isClosed):
      do throws(SyntaxFault) {
        let directive = try DirectiveParser.directive(of: file.bytes, in: inside)
        if isClosed { return Item(kind: .directive(directive), range: range) }
        throw Self.unclosed(range)
      } catch {
        report(isClosed || error.isUnclosedString ? error : Self.unclosed(range))
        let opensBlock = DirectiveParser.opensBlock(file.bytes, in: inside)
        return Item(kind: .directive(.broken(opensBlock: opensBlock)), range: range)
      }
    }
  }

  private static func unclosed(_ range: Range<Int>) -> SyntaxFault {
    SyntaxFault(
      range.lowerBound..<range.lowerBound + 2, "this interpolation is never closed",
      suggestion: "add a `)`, or write `\\\\(` where `\\(` itself is meant")
  }

  private mutating func report(_ fault: SyntaxFault) {
    report(.templateSyntax, fault.range, fault.message, suggestion: fault.suggestion)
  }

  private mutating func report(
    _ id: DiagnosticID, _ range: Range<Int>, _ message: String, suggestion: String? = nil
  ) {
    diagnostics.append(Diagnostic(id, at: file.span(range), message, suggestion: suggestion))
  }
}

// MARK: - Blocks that open and close

extension TemplateParser {
  private mutating func add(_ directive: Directive, at range: Range<Int>) {
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

  private mutating func closeWhatIsOpen() {
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

// MARK: - What extends and blocks ask

extension TemplateParser {
  private mutating func take(extends name: LocatedName, at range: Range<Int>, isAtStart: Bool) {
    if isAtStart {
      extends = name
    } else {
      report(
        .templateSyntax, range, "`extends` must come first in its file",
        suggestion: "move it to the first line")
    }
  }

  private mutating func checkBlockNames() {
    let template = ParsedTemplate(name: "", file: file, extends: nil, nodes: nodes)
    var seen: Set<String> = []
    for block in template.blocks where !seen.insert(block.name.text).inserted {
      report(
        .templateSyntax, block.name.range, "there is another block `\(block.name.text)` above",
        suggestion: "give it a name of its own")
    }
  }

  private mutating func checkOutsideOfBlocks() {
    for node in nodes {
      guard let range = node.rangeOutsideOfBlocks(in: file.bytes) else { continue }
      report(
        .templateSyntax, range,
        "in a template that extends another, this would be written nowhere",
        suggestion: "move it into a `block`")
    }
  }
}

extension Node {
  /// Where a node stands that is neither a block nor blank.
  fileprivate func rangeOutsideOfBlocks(in bytes: [UInt8]) -> Range<Int>? {
    switch self {
    case .block: return nil
    case .value(let expression): return expression.range
    case .conditional(let conditional): return conditional.range
    case .loop(let loop): return loop.range
    case .include(let include): return include.range
    case .literal(let range):
      let text = bytes[range]
      guard let first = text.firstIndex(where: { !$0.isWhiteSpace }),
        let last = text.lastIndex(where: { !$0.isWhiteSpace })
      else { return nil }
      return first..<last + 1
    }
  }
}
