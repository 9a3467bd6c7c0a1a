import ContextualEscaping
import DossierCore

/// Checks one template for one set of types, and compiles it.
///
/// It walks the tree in the order of output and keeps the HTML context beside it, so that each
/// value's escaping is known where it is met. The tree's depth is bounded by the parser.
struct ProgramCompiler {
  let templates: [String: ParsedTemplate]
  let words: Words
  /// The paths of the files that the site has in `assets/`, below it.
  let assets: Set<String>
  let request: ProgramRegistry.Request
  var registry: ProgramRegistry
  var found = DiagnosticList()
  /// What the program asks for.
  var uses = MemberUses()

  var builder: ProgramBuilder
  var context = HTMLContext.text
  /// Whether a fault has made it unsure where this is; the end of the template is no further one.
  var isContextLost = false
  var scope = Scope()
  /// The templates from the one asked for to the last of its bases.
  var chain: [ParsedTemplate] = []
  /// Which of the chain's templates the nodes being walked come from.
  var level = 0
  /// The names that a block of a template sees: those of the page, not the base's loops.
  private(set) var outerDepth = 0

  var file: SourceFile { chain[level].file }
  var direction: TextDirection { TextDirection(ofLanguage: words.language) }

  init(
    _ request: ProgramRegistry.Request, templates: [String: ParsedTemplate], words: Words,
    assets: Set<String>, registry: ProgramRegistry
  ) {
    self.request = request
    self.templates = templates
    self.words = words
    self.assets = assets
    self.registry = registry
    builder = ProgramBuilder(localCount: request.isPage ? 1 : request.names.count)
    context.barred = request.barred
  }

  mutating func compile() -> Program {
    bindNames()
    chain = chainOfBases()
    checkFilledBlocks()
    level = chain.count - 1
    compile(request.isPage ? chain[level].nodes : chain[level].nodesWithoutLastLineEnd)
    if context.state != .text, !isContextLost {
      report(
        .unsafeInterpolation, file.bytes.count..<file.bytes.count,
        "the template ends inside \(context.place)", suggestion: "close it")
    }
    return builder.program
  }

  private mutating func bindNames() {
    for (index, member) in request.names.enumerated()
    where !ReservedName.all.contains(member.name) {
      let path =
        request.isPage ? SlotPath(local: 0).appending(index) : SlotPath(local: index)
      let operation =
        path.map { Operation.slot($0) } ?? .member(.slot(SlotPath(local: 0)), slot: index)
      scope.add(member.name, .value(operation, member.type))
    }
    outerDepth = scope.depth
  }

  /// Unknown and circular bases are reported elsewhere, once; here they end the chain.
  private func chainOfBases() -> [ParsedTemplate] {
    var chain = [request.template]
    while let name = chain[chain.count - 1].extends, let base = templates[name.text],
      !chain.contains(where: { $0.name == base.name })
    {
      chain.append(base)
    }
    return chain
  }

  mutating func compile(_ nodes: [Node]) {
    for (index, node) in nodes.enumerated() {
      switch node {
      case .literal(let range): compile(literal: range)
      case .value(let expression):
        compile(value: expression, before: firstByte(of: nodes.dropFirst(index + 1).first))
      case .conditional(let conditional): compile(conditional)
      case .loop(let loop): compile(loop)
      case .include(let include): compile(include)
      case .block(let block): compile(block)
      }
    }
  }

  private func firstByte(of node: Node?) -> UInt8? {
    guard case .literal(let range) = node, !range.isEmpty else { return nil }
    return file.bytes[range.lowerBound]
  }

  private mutating func compile(literal range: Range<Int>) {
    builder.append(literal: file.bytes[range])
    var start = range.lowerBound
    while start < range.upperBound {
      do throws(HTMLContext.Fault) {
        try context.read(start..<range.upperBound, of: file.bytes)
        return
      } catch {
        report(
          .unsafeInterpolation, error.offset..<error.offset + 1, error.message,
          suggestion: error.suggestion)
        context.goOnAfterFault()
        start = error.offset
      }
    }
  }

  mutating func report(
    _ id: DiagnosticID, severity: Diagnostic.Severity? = nil, _ range: Range<Int>,
    _ message: String, suggestion: String? = nil, near: NearMissSearch? = nil, notes: [String] = []
  ) {
    var notes = notes
    if let origin = request.origin {
      let start = origin.start
      notes.append("included from \(origin.file.path):\(start.line):\(start.column)")
    }
    found.append(
      Diagnostic(
        id, severity: severity, at: file.span(range), message, suggestion: suggestion,
        near: near, notes: notes))
  }
}
