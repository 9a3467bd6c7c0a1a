import DossierCore

/// Reads a whole template into a tree, going on after each fault.
struct TemplateParser {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  var extends: LocatedName?
  var open: [OpenBlock] = []
  var nodes: [Node] = []

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

  mutating func report(
    _ id: DiagnosticID, _ range: Range<Int>, _ message: String, suggestion: String? = nil
  ) {
    diagnostics.append(Diagnostic(id, at: file.span(range), message, suggestion: suggestion))
  }
}
