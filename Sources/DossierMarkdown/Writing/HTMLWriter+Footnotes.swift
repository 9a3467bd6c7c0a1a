import DossierCore

/// Footnotes are told apart by their names where the writer is bare, as in cmark-gfm, and by their
/// numbers elsewhere: those cannot clash.
extension HTMLWriter {
  mutating func writeReference(_ step: Step) {
    closeWrappers()
    let use = facts.footnoteUses[Int(step.number)]
    let ordinal = ordinal(of: use)
    output.append("<sup class=\"footnote-ref\"><a href=\"#fn-")
    appendName(of: use.definition)
    output.append("\" id=\"fnref-")
    appendName(of: use.definition)
    appendOrdinal(ordinal)
    output.append("\" data-footnote-ref>")
    if let number = run?.footnotes[use.definition]?.number {
      output.append(number)
    } else {
      output.appendHref(step.text)
    }
    output.append("</a></sup>")
  }

  /// Which of the references to its footnote, in what is written, this one is.
  private mutating func ordinal(of use: FootnoteUse) -> Int {
    guard run != nil else { return use.ordinal }
    ordinals[use.definition, default: 0] += 1
    return ordinals[use.definition, default: 1]
  }

  private mutating func appendOrdinal(_ ordinal: Int) {
    guard ordinal > 1 else { return }
    output.append("-")
    output.append(ordinal)
  }

  /// What stands in ids for a definition, by its index among those referred to.
  private mutating func appendName(of definition: Int) {
    output.appendHref(options.footnotePrefix)
    if options.isBare, let name = facts.name(ofDefinition: definition) {
      output.appendHref(name)
    } else {
      output.append(run?.footnotes[definition]?.number ?? definition + 1)
    }
  }

  mutating func writeDefinition(_ step: Step) {
    if step.isEnd {
      closeWrappers()
      if writeBackReferences() { output.append("\n") }
      return output.append("</li>\n")
    }
    closeWrappers()
    if footnotesWritten == 0 {
      output.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    }
    footnotesWritten += 1
    openDefinition = Int(step.number)
    output.append("<li id=\"fn-")
    appendOpenName()
    output.append("\">\n")
  }

  private mutating func appendOpenName() {
    output.appendHref(options.footnotePrefix)
    if options.isBare, let name = facts.footnoteNames[safe: openDefinition] {
      output.appendHref(name)
    } else {
      output.append(footnotesWritten)
    }
  }

  /// Writes the links back to the references, once for each footnote.
  @discardableResult
  mutating func writeBackReferences() -> Bool {
    guard backReferencesWritten < footnotesWritten else { return false }
    backReferencesWritten = footnotesWritten
    for ordinal in 1...max(1, openCount) {
      if ordinal > 1 { output.append(" ") }
      output.append("<a href=\"#fnref-")
      appendOpenName()
      appendOrdinal(ordinal)
      output.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
      appendLabel(ordinal)
      output.append("\">\u{21A9}")
      if ordinal > 1 {
        output.append("<sup class=\"footnote-ref\">")
        output.append(ordinal)
        output.append("</sup>")
      }
      output.append("</a>")
    }
    return true
  }

  private mutating func appendLabel(_ ordinal: Int) {
    guard !options.isBare else { return output.append("Back to content") }
    output.appendEscaped(options.backReferenceLabel.before)
    output.append(footnotesWritten)
    appendOrdinal(ordinal)
    output.appendEscaped(options.backReferenceLabel.after)
  }

  /// How many references to the open definition are led back to.
  private var openCount: Int {
    guard let run else { return facts.footnoteCounts[safe: openDefinition] ?? 1 }
    return min(pieceDefinition.flatMap { run.footnotes[$0]?.references } ?? 1, Self.mostLedBackTo)
  }

  /// Nobody looks through more links back than these, and each takes more room than its reference.
  private static let mostLedBackTo = 100
}

extension DocumentFacts {
  fileprivate func name(ofDefinition index: Int) -> UnsafeBufferPointer<UInt8>? {
    guard let section = definitions[safe: index], let first = steps[safe: section.steps.lowerBound]
    else { return nil }
    return footnoteNames[safe: Int(first.number)]
  }
}
