import CCmarkGFM

extension StepBuilder {
  mutating func enterBlock(_ node: CmarkNode) {
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

  mutating func exit(_ node: CmarkNode) {
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
}

extension CmarkNode {
  fileprivate var isInTightList: Bool {
    guard let list = parent?.parent, list.kind == DOSSIER_LIST else { return false }
    return list.isTight
  }
}
