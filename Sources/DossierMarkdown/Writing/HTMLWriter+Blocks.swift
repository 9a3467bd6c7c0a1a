import DossierCore

extension HTMLWriter {
  mutating func writeBlock(_ step: Step) {
    switch step.kind {
    case .paragraph: writeParagraph(step)
    case .heading: writeHeading(step)
    case .quotation:
      beginLine()
      writeQuotation(step)
    case .list: writeList(step)
    case .item: writeItem(step)
    case .codeBlock: writeCodeBlock(step)
    case .rule:
      beginLine()
      output.append(options.isBare ? "<hr />\n" : "<hr>\n")
    case .htmlBlock:
      guard options.isBare else { return }
      beginLine()
      writeRawHTML(step)
      beginLine()
    case .footnoteDefinition: writeDefinition(step)
    default: writeTable(step)
    }
  }

  /// Opens an element that has no attribute but, where it is a block's own, its id.
  private mutating func openBlock(_ tag: StaticString) {
    output.append(tag)
    appendBlockID()
    output.append(">")
  }

  private mutating func writeQuotation(_ step: Step) {
    guard !step.isEnd else { return output.append("</blockquote>\n") }
    openBlock("<blockquote")
    output.append("\n")
  }

  private mutating func writeParagraph(_ step: Step) {
    if step.isEnd { closeDirections() }
    guard !step.flags.contains(.tight) else { return closeWrappers() }
    guard step.isEnd else {
      beginLine()
      figure = imageAlone
      return openBlock(figure == nil ? "<p" : "<figure")
    }
    closeWrappers()
    if let figure { return closeFigure(figure) }
    if step.flags.contains(.lastInFootnote) {
      output.append(" ")
      writeBackReferences()
    }
    output.append("</p>\n")
  }

  private mutating func writeHeading(_ step: Step) {
    let heading = facts.headings[Int(step.number)]
    let level =
      options.isBare ? heading.level : min(max(heading.level + options.headingShift, 1), 6)
    if step.isEnd {
      closeDirections()
      closeWrappers()
      output.append("</h")
      output.append(level)
      return output.append(">\n")
    }
    beginLine()
    output.append("<h")
    output.append(level)
    if options.headingIDs {
      output.append(" id=\"")
      output.appendEscaped(heading.id)
      output.append("\"")
      take(blockID: heading.id)
      note(WrittenBody.Heading(level: level, id: heading.id, text: heading.text))
    }
    output.append(">")
  }

  private mutating func writeList(_ step: Step) {
    let isOrdered = step.flags.contains(.ordered)
    if step.isEnd {
      closeWrappers()
      return output.append(isOrdered ? "</ol>\n" : "</ul>\n")
    }
    beginLine()
    if !isOrdered {
      openBlock("<ul")
      output.append("\n")
    } else if step.number == 1 {
      openBlock("<ol")
      output.append("\n")
    } else {
      output.append("<ol")
      appendBlockID()
      output.append(" start=\"")
      output.append(Int(step.number))
      output.append("\">\n")
    }
  }

  private mutating func writeItem(_ step: Step) {
    if step.isEnd {
      closeWrappers()
      return output.append("</li>\n")
    }
    beginLine()
    guard step.flags.contains(.task) else { return output.append("<li>") }
    let isChecked = step.flags.contains(.checked)
    if !options.isBare {
      // A sign and no control: there is nothing to operate, and no words are needed to name it.
      output.append("<li class=\"task\"><span class=\"box\">")
      output.append(isChecked ? "\u{2611}" : "\u{2610}")
      output.append("</span> ")
    } else if isChecked {
      output.append("<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> ")
    } else {
      output.append("<li><input type=\"checkbox\" disabled=\"\" /> ")
    }
  }

  private mutating func writeCodeBlock(_ step: Step) {
    beginLine()
    output.append("<pre")
    appendBlockID()
    output.append(options.scrollRegions ? " tabindex=\"0\"><code" : "><code")
    let info = facts.infos[Int(step.number)]
    let language = info.prefix { !(0x09...0x0D).contains($0) && $0 != 0x20 }
    if !info.isEmpty {
      output.append(" class=\"language-")
      append(wholeText: UnsafeBufferPointer(rebasing: language))
      output.append("\"")
    }
    output.append(">")
    highlighting.barriers += 1
    writeText(step.text, of: step)
    closeDirections()
    closeWrappers()
    output.append("</code></pre>")
    lowerBarrier()
    output.append("\n")
  }
}
