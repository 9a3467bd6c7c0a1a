import DossierCore

extension HTMLWriter {
  mutating func writeTag(_ step: Step, _ start: StaticString, _ end: StaticString) {
    closeWrappers()
    output.append(step.isEnd ? end : start)
  }

  mutating func writeSoftBreak(_ step: Step) {
    guard step.length > 0 else { return }
    guard !highlighting.isIdle(before: pieceStart + Int(step.offset) + 1) else {
      return output.append("\n")
    }
    let newline: [UInt8] = [UInt8(ascii: "\n")]
    newline.withUnsafeBufferPointer { writeText($0, of: step) }
  }

  /// A break stays within a mark that is open, and opens none.
  mutating func writeLineBreak(_ step: Step) {
    let start = pieceStart + Int(step.offset)
    if !highlighting.isIdle(before: start + 1) {
      activate(at: start)
      if !highlighting.isOpenAsWanted { closeWrappers() }
    }
    output.append(options.isBare ? "<br />\n" : "<br>\n")
    if !highlighting.isIdle { settle() }
  }

  mutating func writeCode(_ step: Step) {
    closeWrappers()
    output.append("<code>")
    highlighting.barriers += 1
    writeText(step.text, of: step)
    closeWrappers()
    output.append("</code>")
    lowerBarrier()
  }

  mutating func writeRawHTML(_ step: Step) {
    guard options.isBare else { return }
    if options.writesRawHTML {
      output.append(step.text)
    } else {
      output.append("<!-- raw HTML omitted -->")
    }
  }

  // MARK: Links

  mutating func writeEntryLink(_ step: Step) {
    let use = facts.entryLinks[Int(step.number)]
    let isNested = step.flags.contains(.tight)
    let url = isNested ? nil : use.url
    closeWrappers()
    let isApart = use.label.withUnsafeBufferPointer {
      BalancedText.isTurning($0, in: options.direction)
    }
    if let url { openAnchor(url) }
    if isApart { openIsolate() }
    use.label.withUnsafeBufferPointer { writeText($0, of: step) }
    closeWrappers()
    if isApart { closeIsolate() }
    if url != nil { closeAnchor() }
  }

  mutating func writeLink(_ step: Step) {
    let destination = facts.destinations[Int(step.number)]
    closeWrappers()
    guard options.isBare || destination.resolved != nil else { return }
    if step.isEnd { return closeAnchor() }
    highlighting.barriers += 1
    output.append("<a href=\"")
    append(destination)
    appendTitle(destination)
    output.append(
      destination.resolved?.isDownload == true && !options.isBare ? "\" download>" : "\">")
  }

  /// No marker stands between a label's isolate and its link.
  private mutating func openIsolate() {
    highlighting.barriers += 1
    output.append("<bdi>")
  }

  private mutating func closeIsolate() {
    output.append("</bdi>")
    lowerBarrier()
  }

  private mutating func openAnchor(_ url: SiteURL) {
    highlighting.barriers += 1
    output.append("<a href=\"")
    append(url)
    output.append("\">")
  }

  private mutating func closeAnchor() {
    output.append("</a>")
    lowerBarrier()
  }

  mutating func writeDescription(_ step: Step) {
    switch step.kind {
    case .descriptionText: append(wholeText: step.text)
    // cmark-gfm gives comments away in descriptions.
    case .descriptionHTML: if options.isBare { append(wholeText: step.text) }
    case .descriptionBreak: output.append(" ")
    default:
      facts.entryLinks[Int(step.number)].label.withUnsafeBufferPointer { output.appendEscaped($0) }
    }
  }

  mutating func append(_ destination: Destination) {
    if !options.isBare {
      if let url = destination.resolved { append(url) }
    } else if options.writesRawHTML || !destination.url.isDangerousToCmark {
      output.appendHref(destination.url)
    }
  }

  mutating func appendTitle(_ destination: Destination) {
    guard !destination.title.isEmpty else { return }
    output.append("\" title=\"")
    append(titleOf: destination)
  }

  mutating func append(titleOf destination: Destination) {
    guard !options.isBare else { return append(wholeText: destination.title) }
    // cmark-gfm curls the marks of what stands in the text alone.
    var title = SmartMarks.curled(String(decoding: destination.title, as: UTF8.self), facts.marks)
    title.withUTF8 { append(wholeText: $0) }
  }

  /// Appends an address as the value of an attribute; a slot marks where the way to the root goes.
  mutating func append(_ url: SiteURL) {
    if case .site = url { rootSlots.append(output.count) }
    output.appendURL(url, root: "")
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether cmark-gfm's renderer leaves an address out when it is told to be safe.
  fileprivate var isDangerousToCmark: Bool {
    let start = prefix(16).map {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0
    }
    let images = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
    if images.contains(where: { start.starts(with: $0.utf8) }) { return false }
    return ["javascript:", "vbscript:", "file:", "data:"].contains { start.starts(with: $0.utf8) }
  }
}
