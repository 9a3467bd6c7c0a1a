import CCmarkGFM
import DossierCore

extension StepBuilder {
  /// Adds raw HTML, which only the bare writer writes, and reports it unless it is a comment.
  mutating func addHTML(_ node: CmarkNode) {
    let isBlock = node.kind == DOSSIER_HTML_BLOCK
    if isBlock { passOver(block: node) } else { passOver(comment: node) }
    restoreLiteral(of: node)
    add(Step(kind: isBlock ? .htmlBlock : .htmlInline, flags: [], text: node.literal))
    refuseHTML(node)
  }

  mutating func refuseHTML(_ node: CmarkNode) {
    guard let tag = RawTag(in: node.literal) else { return }
    let place = locator.place(of: tag.text, near: node)
    facts.diagnostics.append(tag.diagnostic(at: source.span(place)))
  }

  /// Notes where a comment within a paragraph stands, before its links are put back. Its lines are
  /// given without the marks of quotations, so its end is looked for in the source.
  mutating func passOver(comment node: CmarkNode) {
    guard node.literal.starts(with: "<!--".utf8) else { return }
    let start = locator.place(of: node.literal, near: node).lowerBound
    guard source.stands("<!--", at: start) else { return }
    var end = start + node.literal.count
    while end < source.count, !source.stands("-->", at: end - 3) { end += 1 }
    facts.unwritten.append(start..<end)
  }

  /// Notes the lines of a block of raw HTML. That it ends with the line that closes it, cmark-gfm does
  /// not tell, but how many lines it has.
  private mutating func passOver(block node: CmarkNode) {
    let lines = node.literal.count { $0 == UInt8(ascii: "\n") }
    guard node.startLine > 0, lines > 0 else { return }
    facts.unwritten.append(locator.range(ofLines: node.startLine...node.startLine + lines - 1))
  }
}

/// The first tag in raw HTML that is not a comment.
private struct RawTag {
  let text: UnsafeBufferPointer<UInt8>
  let isUnclosedComment: Bool

  init?(in html: UnsafeBufferPointer<UInt8>) {
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = rest.end(of: "-->") else {
          text = UnsafeBufferPointer(rebasing: rest.prefix(4))
          isUnclosedComment = true
          return
        }
        rest = rest[end...]
        continue
      }
      let end = rest.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") }
      let close = end.map { rest[$0] == UInt8(ascii: ">") ? $0 + 1 : $0 } ?? rest.endIndex
      text = UnsafeBufferPointer(rebasing: rest[..<close])
      isUnclosedComment = false
      return
    }
    return nil
  }

  /// The tag's name, in lower case.
  private var name: String {
    let letters = text.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }.prefix {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  func diagnostic(at span: SourceSpan) -> Diagnostic {
    guard !isUnclosedComment else {
      return Diagnostic(
        .rawHTML, at: span, "this comment is never closed, so that all after it is lost",
        suggestion: "close it with `-->`")
    }
    let name = name
    return Diagnostic(
      .rawHTML, at: span,
      name.isEmpty ? "raw HTML is not taken" : "raw HTML is not taken: `<\(name)>`",
      suggestion: Self.instead[name]
        ?? "leave it out: Markdown has no such thing; a `<` that is meant as one is written `\\<`")
  }

  private static let instead: [String: String] = {
    let groups: [(names: [String], write: String)] = [
      (["b", "strong"], "write `**…**`"),
      (["i", "em", "cite", "dfn", "var"], "write `*…*`"),
      (["s", "strike", "del"], "write `~~…~~`"),
      (["code", "tt", "kbd", "samp"], "write the words between backticks"),
      (["pre"], "put the lines between two lines of three backticks"),
      (["br"], "write two spaces or a backslash at the line's end"),
      (["hr"], "put a line `---` there, with blank lines around it"),
      (["img"], "write `![…](assets/…)`"),
      (["a"], "write `[…](…)`, or `[[…]]` for an entry"),
      (["p", "div", "section", "span"], "part paragraphs with a blank line"),
      (["blockquote", "q"], "put `>` before each line of the quotation"),
      (["ul", "ol", "li"], "put `-` or `1.` before each item"),
      (
        ["h1", "h2", "h3", "h4", "h5", "h6"], "put `#` signs before the heading, as in `## Words`"
      ),
      (
        ["table", "thead", "tbody", "tr", "td", "th"],
        "write the rows with `|` between cells, and `|---|---|` under the first"
      ),
      (["sup"], "write a footnote, as in `[^1]`, or the character itself, as in `²`"),
      (["sub"], "write the character itself, as in `₂`"),
    ]
    var table: [String: String] = [:]
    for group in groups { for name in group.names { table[name] = group.write } }
    return table
  }()
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The index after the first occurrence of a text.
  fileprivate func end(of text: StaticString) -> Int? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var index = startIndex
    while index + wanted.count <= endIndex {
      if self[index...].starts(with: wanted) { return index + wanted.count }
      index += 1
    }
    return nil
  }
}
