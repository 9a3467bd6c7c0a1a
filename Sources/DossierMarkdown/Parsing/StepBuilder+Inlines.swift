import CCmarkGFM
import DossierCore
import TextAnalysis

extension StepBuilder {
  /// Adds a text node: its words, and the `[[links]]` among them.
  mutating func addText(_ node: CmarkNode, isLinkable: Bool) {
    addRuns(node.literal, .text, isLinkable ? .linkable : [], links: .entryLink)
  }

  private mutating func addRuns(
    _ text: UnsafeBufferPointer<UInt8>, _ kind: Step.Kind, _ flags: Step.Flags, links: Step.Kind
  ) {
    var start = 0
    while let (index, number) = source.nextPlaceholder(in: text, from: start) {
      addRun(text[start..<index], kind, flags)
      addEntryLink(number, links)
      start = index + PlaceholderSource.placeholderLength
    }
    addRun(text[start...], kind, flags)
  }

  private mutating func addRun(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ kind: Step.Kind, _ flags: Step.Flags
  ) {
    guard !text.isEmpty else { return }
    let bytes = UnsafeBufferPointer(rebasing: text)
    let length = kind == .text ? Int32(clamping: bytes.scalarCount) : 0
    add(Step(kind: kind, flags: flags, length: length, text: bytes))
  }

  private mutating func addEntryLink(_ number: Int, _ kind: Step.Kind) {
    let link = source.links[number]
    if link.isEmpty { facts.diagnostics.append(.emptyLink(link)) }
    add(Step(kind: kind, flags: linkDepth > 0 ? .tight : [], number: Int32(facts.entryLinks.count)))
    facts.entryLinks.append(EntryLinkUse(link: link))
  }

  mutating func addCode(_ node: CmarkNode) {
    restoreLiteral(of: node)
    let text = node.literal
    _ = locator.place(of: text, near: node)
    add(Step(kind: .code, flags: [], length: Int32(clamping: text.scalarCount), text: text))
  }

  mutating func addCodeBlock(_ node: CmarkNode) {
    restoreLiteral(of: node)
    if source.holdsPlaceholder(node.info) {
      dossier_node_set_info(node.pointer, source.restored(node.info, inCell: false))
    }
    let text = node.literal
    let ending = text.last == UInt8(ascii: "\n") ? 1 : 0
    let length = Int32(clamping: text.scalarCount - ending)
    let number = Int32(facts.infos.count)
    facts.infos.append(node.info)
    add(Step(kind: .codeBlock, flags: [], number: number, length: length, text: text))
  }

  mutating func restoreLiteral(of node: CmarkNode) {
    guard source.holdsPlaceholder(node.literal) else { return }
    dossier_node_set_literal(node.pointer, source.restored(node.literal, inCell: isInCell))
  }

  // MARK: Links and images

  mutating func enterLink(_ node: CmarkNode) {
    let isImage = node.kind == DOSSIER_IMAGE
    restoreDestination(of: node)
    let place = locator.place(ofLink: node, isImage: isImage)
    let number = Int32(facts.destinations.count)
    facts.destinations.append(
      Destination(url: node.url, title: node.title, isImage: isImage, place: place))
    add(Step(kind: isImage ? .image : .link, flags: [], number: number))
    if isImage { image = node } else { linkDepth += 1 }
    openDestinations.append(number)
  }

  mutating func exitLink(_ node: CmarkNode) {
    let isImage = node.kind == DOSSIER_IMAGE
    if !isImage { linkDepth -= 1 }
    add(Step(kind: isImage ? .image : .link, flags: .end, number: openDestinations.popLast() ?? 0))
  }

  private func restoreDestination(of node: CmarkNode) {
    if source.holdsPlaceholder(node.url) {
      dossier_node_set_url(node.pointer, source.restored(node.url, inCell: isInCell))
    }
    if source.holdsPlaceholder(node.title) {
      dossier_node_set_title(node.pointer, source.restored(node.title, inCell: isInCell))
    }
  }

  /// Adds what stands in an image's description: its words alone.
  mutating func describe(_ node: CmarkNode) {
    switch node.kind {
    case DOSSIER_TEXT: addRuns(node.literal, .descriptionText, [], links: .descriptionLink)
    case DOSSIER_CODE:
      restoreLiteral(of: node)
      addRun(node.literal[...], .descriptionText, [])
    case DOSSIER_HTML_INLINE:
      passOver(comment: node)
      restoreLiteral(of: node)
      refuseHTML(node)
      addRun(node.literal[...], .descriptionHTML, [])
    case DOSSIER_SOFT_BREAK, DOSSIER_LINE_BREAK: add(Step(kind: .descriptionBreak, flags: []))
    default: break
    }
  }

  // MARK: Footnotes

  /// A reference's literal is its footnote's number, in the order of the definitions in the tree.
  mutating func addReference(_ node: CmarkNode) {
    let number = node.literal.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
    add(
      Step(
        kind: .footnoteReference, flags: [], number: Int32(facts.footnoteUses.count),
        text: node.literal))
    facts.footnoteUses.append(FootnoteUse(definition: number - 1, ordinal: node.footnoteCount))
    refer(to: number - 1)
  }
}

extension Diagnostic {
  fileprivate static func emptyLink(_ link: EntryLink) -> Diagnostic {
    Diagnostic(
      .emptyLink, at: link.span, "this link names no entry",
      suggestion: "write the id of an entry between the brackets, as in `[[id]]`")
  }
}
