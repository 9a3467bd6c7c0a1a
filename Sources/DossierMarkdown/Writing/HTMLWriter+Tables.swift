import DossierCore

extension HTMLWriter {
  mutating func writeTable(_ step: Step) {
    switch step.kind {
    case .table: step.isEnd ? endTable() : beginTable()
    case .row: step.isEnd ? endRow(step) : beginRow(step)
    case .cell: writeCell(step)
    default: break
    }
  }

  private mutating func beginTable() {
    beginLine()
    if options.scrollRegions {
      output.append("<div class=\"scroll\" tabindex=\"0\"")
      appendBlockID()
      output.append(">\n")
    }
    output.append("<table")
    appendBlockID()
    output.append(">")
    bodyIsOpen = false
  }

  private mutating func endTable() {
    if bodyIsOpen {
      beginLine()
      output.append("</tbody>\n")
    }
    bodyIsOpen = false
    beginLine()
    output.append("</table>\n")
    if options.scrollRegions { output.append("</div>\n") }
  }

  private mutating func beginRow(_ step: Step) {
    beginLine()
    inHeader = step.flags.contains(.header)
    if inHeader {
      output.append("<thead>\n")
    } else if !bodyIsOpen {
      output.append("<tbody>\n")
      bodyIsOpen = true
    }
    output.append("<tr>")
  }

  private mutating func endRow(_ step: Step) {
    beginLine()
    output.append("</tr>")
    guard inHeader else { return }
    output.append("\n</thead>")
    inHeader = false
  }

  private mutating func writeCell(_ step: Step) {
    if step.isEnd {
      closeDirections()
      closeWrappers()
      return output.append(inHeader ? "</th>" : "</td>")
    }
    beginLine()
    output.append(inHeader ? "<th" : "<td")
    if inHeader, !options.isBare { output.append(" scope=\"col\"") }
    if let side = step.alignment {
      // The attribute is obsolete, and a strict policy forbids styles.
      output.append(options.isBare ? " align=\"" : " class=\"align-")
      output.append(side)
      output.append("\"")
    }
    output.append(">")
  }
}

extension Step {
  fileprivate var alignment: StaticString? {
    switch UInt8(truncatingIfNeeded: number) {
    case UInt8(ascii: "l"): "left"
    case UInt8(ascii: "c"): "center"
    case UInt8(ascii: "r"): "right"
    default: nil
    }
  }
}
