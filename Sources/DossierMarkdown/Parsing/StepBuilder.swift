import CCmarkGFM
import DossierCore

/// Lays out cmark-gfm's tree as steps, in the tree's order, without recursion.
struct StepBuilder {
  let source: PreparedSource
  var facts = DocumentFacts()
  var locator: SourceLocator
  private var levels: [Int32] = []
  var openDestinations: [Int32] = []
  // How deep the walk is in what changes the meaning of what it meets.
  var linkDepth = 0
  private var headingDepth = 0
  private var quotationDepth = 0
  var image: CmarkNode?
  private var table: CmarkNode?
  private var column = 0
  private var headerRow = false
  private var open: Section?

  var isInCell: Bool { table != nil }

  init(source: PreparedSource) {
    self.source = source
    locator = SourceLocator(source: source)
  }

  mutating func build(_ root: CmarkNode) {
    var node = root.firstChild
    while let current = node {
      if current.parent == root { begin(current) }
      enter(current)
      if !current.isLeaf, let child = current.firstChild {
        node = child
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
    guard var section = open, let first = facts.steps[safe: section.steps.lowerBound] else { return }
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

  private mutating func add(_ kind: Step.Kind, _ flags: Step.Flags = [], number: Int = 0) {
    add(Step(kind: kind, flags: flags, number: Int32(clamping: number)))
  }

  private mutating func separate(_ character: UInt8) {
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

  private mutating func enterBlock(_ node: CmarkNode) {
    switch node.kind {
    case DOSSIER_PARAGRAPH:
      separate(UInt8(ascii: "\n"))
      locator.enter(blockAtLine: node.startLine)
      add(.paragraph, node.isInTightList ? .tight : [])
    case DOSSIER_HEADING:
      separate(UInt8(ascii: "\n"))
      headingDepth += 1
      levels.append(Int32(facts.headings.count))
      add(.heading, number: facts.headings.count)
      facts.headings.append(WrittenBody.Heading(level: node.headingLevel, id: "", text: ""))
    case DOSSIER_QUOTATION:
      quotationDepth += 1
      add(.quotation)
    case DOSSIER_LIST: add(.list, node.isOrdered ? .ordered : [], number: node.listStart)
    case DOSSIER_ITEM:
      separate(UInt8(ascii: "\n"))
      add(.item, node.isTask ? node.isChecked ? [.task, .checked] : .task : [])
    case DOSSIER_CODE_BLOCK:
      separate(UInt8(ascii: "\n"))
      addCodeBlock(node)
    case DOSSIER_RULE: add(.rule)
    case DOSSIER_FOOTNOTE_DEFINITION: enterDefinition(node)
    default: enterTable(node)
    }
  }

  private mutating func enterTable(_ node: CmarkNode) {
    switch node.kind {
    case DOSSIER_TABLE:
      table = node
      add(.table)
    case DOSSIER_ROW:
      column = 0
      headerRow = node.isHeaderRow
      separate(UInt8(ascii: "\n"))
      add(.row, headerRow ? .header : [])
    case DOSSIER_CELL:
      if column > 0 { separate(UInt8(ascii: "\t")) }
      let alignments = table?.alignments
      let alignment = alignments.map { column < $0.count ? $0[column] : 0 } ?? 0
      add(.cell, headerRow ? .header : [], number: Int(alignment))
      column += 1
    default: break
    }
  }

  private mutating func enterDefinition(_ node: CmarkNode) {
    add(.footnoteDefinition, number: facts.footnoteNames.count)
    facts.footnoteNames.append(node.footnoteName)
    facts.footnoteCounts.append(node.footnoteCount)
  }

  private mutating func exit(_ node: CmarkNode) {
    if let image {
      guard image == node else { return }
      self.image = nil
    }
    switch node.kind {
    case DOSSIER_EMPHASIS: add(.emphasis, .end)
    case DOSSIER_STRONG: add(.strong, .end)
    case DOSSIER_STRIKETHROUGH: add(.strikethrough, .end)
    case DOSSIER_LINK, DOSSIER_IMAGE: exitLink(node)
    case DOSSIER_PARAGRAPH: exitParagraph(node)
    case DOSSIER_HEADING:
      headingDepth -= 1
      add(.heading, .end, number: Int(levels.popLast() ?? 0))
    case DOSSIER_QUOTATION:
      quotationDepth -= 1
      add(.quotation, .end)
    case DOSSIER_LIST: add(.list, node.isOrdered ? [.end, .ordered] : .end)
    case DOSSIER_ITEM: add(.item, .end)
    case DOSSIER_FOOTNOTE_DEFINITION:
      add(.footnoteDefinition, .end)
    default: exitTable(node)
    }
  }

  private mutating func exitTable(_ node: CmarkNode) {
    switch node.kind {
    case DOSSIER_TABLE:
      table = nil
      add(.table, .end)
    case DOSSIER_ROW: add(.row, headerRow ? [.end, .header] : .end)
    case DOSSIER_CELL: add(.cell, headerRow ? [.end, .header] : .end)
    default: break
    }
  }

  private mutating func exitParagraph(_ node: CmarkNode) {
    var flags: Step.Flags = node.isInTightList ? [.end, .tight] : .end
    if node.next == nil, node.parent?.kind == DOSSIER_FOOTNOTE_DEFINITION {
      flags.insert(.lastInFootnote)
    }
    add(.paragraph, flags)
  }

  private var isLinkable: Bool { linkDepth == 0 && headingDepth == 0 && quotationDepth == 0 }

  private mutating func addBreak(_ kind: Step.Kind) {
    add(Step(kind: kind, flags: isLinkable ? .linkable : [], length: 1))
  }

  /// Notes which footnote the open section refers to.
  mutating func refer(to definition: Int) {
    open?.references.append(definition)
  }
}

extension CmarkNode {
  fileprivate var isInTightList: Bool {
    guard let list = parent?.parent, list.kind == DOSSIER_LIST else { return false }
    return list.isTight
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
