import CCmarkGFM

/// Lays out cmark-gfm's tree as steps, in the tree's order, without recursion.
struct StepBuilder {
  let source: PlaceholderSource
  var facts = DocumentFacts()
  var locator: SourceLocator
  var levels: [Int32] = []
  var openDestinations: [Int32] = []
  // How deep the walk is in what changes the meaning of what it meets.
  var linkDepth = 0
  var headingDepth = 0
  var quotationDepth = 0
  var image: CmarkNode?
  var table: CmarkNode?
  var column = 0
  var headerRow = false
  private var open: Section?
  private var depth = 1

  var isInCell: Bool { table != nil }

  init(source: PlaceholderSource) {
    self.source = source
    locator = SourceLocator(source: source)
  }

  mutating func build(_ root: CmarkNode) {
    var node = root.firstChild
    while let current = node {
      if current.parent == root { begin(current) }
      enter(current)
      if let reason = TreeLimits.excess(facts, depth: depth) {
        let line = max(current.startLine, open?.lines.lowerBound ?? 1)
        facts.excess = CostLimits.diagnostic(
          at: source.span(locator.range(ofLines: line...line)), reason)
        return
      }
      if !current.isLeaf, let child = current.firstChild {
        node = child
        depth += 1
        continue
      }
      node = leave(from: current, root: root)
    }
  }

  /// Ends a node and those that end with it; gives the one that comes next.
  private mutating func leave(from node: CmarkNode, root: CmarkNode) -> CmarkNode? {
    var current = node
    while true {
      if !current.isLeaf { exit(current) }
      guard let parent = current.parent else { return nil }
      if parent == root { finish() }
      if let next = current.next { return next }
      if parent == root { return nil }
      current = parent
      depth -= 1
    }
  }

  // MARK: Sections

  private mutating func begin(_ node: CmarkNode) {
    let first = node.startLine > 0 ? node.startLine : node.next?.startLine ?? 0
    open = Section(
      kind: MarkdownDocument.BlockKind(node.kind),
      steps: facts.steps.count..<facts.steps.count,
      lines: first...max(first, node.endLine))
    locator.begin(sectionAtLine: first)
  }

  private mutating func finish() {
    guard var section = open, let first = facts.steps[safe: section.steps.lowerBound] else {
      return
    }
    section.steps = section.steps.lowerBound..<facts.steps.count
    open = nil
    section.range = locator.range(ofLines: section.lines)
    if first.kind == .footnoteDefinition {
      facts.definitions.append(section)
    } else {
      facts.blocks.append(section)
    }
  }

  // MARK: Steps

  mutating func add(_ step: Step) {
    facts.steps.append(step)
  }

  mutating func add(_ kind: Step.Kind, _ flags: Step.Flags = [], number: Int = 0) {
    add(Step(kind: kind, flags: flags, number: Int32(clamping: number)))
  }

  mutating func separate(_ character: UInt8) {
    add(.separator, number: Int(character))
  }

  private mutating func enter(_ node: CmarkNode) {
    if image != nil { return describe(node) }
    switch node.kind {
    case DOSSIER_TEXT: addText(node, isLinkable: isLinkable)
    case DOSSIER_SOFT_BREAK: addBreak(.softBreak)
    case DOSSIER_LINE_BREAK: addBreak(.lineBreak)
    case DOSSIER_CODE: addCode(node)
    case DOSSIER_HTML_INLINE, DOSSIER_HTML_BLOCK: addHTML(node)
    case DOSSIER_EMPHASIS: add(.emphasis)
    case DOSSIER_STRONG: add(.strong)
    case DOSSIER_STRIKETHROUGH: add(.strikethrough)
    case DOSSIER_LINK, DOSSIER_IMAGE: enterLink(node)
    case DOSSIER_FOOTNOTE_REFERENCE: addReference(node)
    default: enterBlock(node)
    }
  }

  var isLinkable: Bool { linkDepth == 0 && headingDepth == 0 && quotationDepth == 0 }

  private mutating func addBreak(_ kind: Step.Kind) {
    add(Step(kind: kind, flags: isLinkable ? .linkable : [], length: 1))
  }

  /// Notes which footnote the open section refers to.
  mutating func refer(to definition: Int) {
    open?.references.append(definition)
  }
}

extension MarkdownDocument.BlockKind {
  fileprivate init(_ kind: dossier_kind) {
    self =
      switch kind {
      case DOSSIER_PARAGRAPH: .paragraph
      case DOSSIER_HEADING: .heading
      case DOSSIER_QUOTATION: .quotation
      case DOSSIER_LIST: .list
      case DOSSIER_TABLE: .table
      case DOSSIER_CODE_BLOCK: .code
      case DOSSIER_HTML_BLOCK: .html
      case DOSSIER_RULE: .rule
      default: .other
      }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
