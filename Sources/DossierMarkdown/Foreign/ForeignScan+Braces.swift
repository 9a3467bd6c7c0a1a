/// Marks that begin with a brace.
extension ForeignScan {
  mutating func readBrace(at open: Int) -> Int? {
    switch source[open + 1] {
    case UInt8(ascii: "%"):
      return note(
        wrapping: .templateTag,
        open..<(endInParagraph(of: "%}", from: open + 2) ?? open + 2))
    case UInt8(ascii: "{"): return readWrapping(.templateValue, to: "}}", at: open)
    case UInt8(ascii: "!"):
      return end(of: "!}", from: open + 2).map { note(.inclusion, open..<$0) }
    case UInt8(ascii: ":") where stands("{:/", at: open): return end(of: "}", from: open + 2)
    case UInt8(ascii: ":"):
      let kind = stands("{::comment", at: open) ? ForeignMark.Kind.privateComment : .attributes
      return end(of: "}", from: open + 2).map { note(kind, open..<$0) }
    case UInt8(ascii: ">") where stands("{>>", at: open):
      return note(
        wrapping: .privateComment,
        open..<(endInParagraph(of: "<<}", from: open + 3) ?? open + 3))
    default: return readEditorialMark(at: open) ?? readAttributes(at: open)
    }
  }

  private mutating func readWrapping(
    _ kind: ForeignMark.Kind, to closing: StaticString, at open: Int
  ) -> Int? {
    endInParagraph(of: closing, from: open + 2).map { note(wrapping: kind, open..<$0) }
  }

  /// `{++added++}`, `{--left out--}`, `{~~one~>other~~}`, `{==meant==}`.
  private mutating func readEditorialMark(at open: Int) -> Int? {
    let closing: StaticString
    switch source[open + 1] {
    case UInt8(ascii: "+"): closing = "++}"
    case UInt8(ascii: "-"): closing = "--}"
    case UInt8(ascii: "~"): closing = "~~}"
    case UInt8(ascii: "="): closing = "==}"
    default: return nil
    }
    guard source[open + 2] == source[open + 1] else { return nil }
    return readWrapping(.editorialMark, to: closing, at: open)
  }

  /// `{.class}`, `{ #id }` and, of what may have attributes, `{width=50%}`.
  private mutating func readAttributes(at open: Int) -> Int? {
    var start = open + 1
    while source[start] == 0x20 { start += 1 }
    steps -= start - open
    if ".#".utf8.contains(source[start]) {
      guard source[start + 1].isLetter else { return nil }
      return end(of: "}", from: start + 2).map { note(.attributes, open..<$0) }
    }
    guard source[start].isLetter, mayHaveAttributes(before: open) else { return nil }
    var name = start
    while source[name].isOfWord || "-_".utf8.contains(source[name]) { name += 1 }
    guard source[name] == UInt8(ascii: "=") else { return nil }
    return end(of: "}", from: name).map { note(.attributes, open..<$0) }
  }

  /// Whether a link, a picture, code or words in brackets stand directly before, or all the line is a
  /// heading or nothing else.
  private func mayHaveAttributes(before open: Int) -> Bool {
    open > line.lowerBound && ")]`".utf8.contains(source[open - 1])
      || source[line.lowerBound] == UInt8(ascii: "#")
      || open == line.lowerBound && source[line.upperBound - 1] == UInt8(ascii: "}")
  }
}
