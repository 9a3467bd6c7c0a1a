/// Marks within a line.
extension ForeignScan {
  /// `[@key]`, and `[-@key]`.
  mutating func readCitation(at open: Int) -> Int? {
    let sign = source[open + 1] == UInt8(ascii: "-") ? open + 2 : open + 1
    guard source[sign] == UInt8(ascii: "@"), source[sign + 1].isLetter,
      let end = end(of: "]", from: sign + 2), source[end] != UInt8(ascii: "(")
    else { return nil }
    return note(.citationKey, open..<end)
  }

  /// Words between two pairs of signs, as `==words==`: none stands within a word, no space inside.
  mutating func readPair(_ sign: StaticString, _ kind: ForeignMark.Kind, at start: Int) -> Int {
    let begin = endOfRun(at: start)
    guard begin - start == 2, source[begin] > 0x20, !(start > 0 && source[start - 1].isOfWord)
    else { return begin }
    let end = endInParagraph(of: sign, as: "pair \(sign)", from: begin + 1) { scan, place in
      scan.source[place - 1] > 0x20 && scan.source[place - 1] != scan.source[place]
        && scan.source[place + 2] != scan.source[place] && !scan.source[place + 2].isOfWord
    }
    return end.map { note(wrapping: kind, start..<$0) } ?? begin
  }

  /// `||words||`, where no other bar on the line makes it one of a table.
  mutating func readBars(at start: Int) -> Int {
    guard source[start + 1] == UInt8(ascii: "|") else { return start + 1 }
    if bars.line != line {
      bars = (line, line.count { source[$0] == UInt8(ascii: "|") })
    }
    return bars.count.isMultiple(of: 4)
      ? readPair("||", .spoiler, at: start) : endOfRun(at: start)
  }

  /// `^[words]`, `x^2^`, and `^name` at a line's end.
  mutating func readCaret(at start: Int) -> Int {
    if source[start + 1] == UInt8(ascii: "[") {
      if start > 0, source[start - 1] == UInt8(ascii: "[") { return start + 1 }
      return endInParagraph(of: "]", from: start + 2)
        .map { note(wrapping: .inlineNote, start..<$0) } ?? start + 2
    }
    if let end = readScript(.superscripted, at: start) { return end }
    var end = start + 1
    while end < line.upperBound, source[end].isOfWord || source[end] == UInt8(ascii: "-") {
      end += 1
    }
    let isLast = end == line.upperBound && end > start + 1
    let isNoteHead = stands("[!", at: line.lowerBound)
    if isLast, !isNoteHead, start > line.lowerBound, source[start - 1] == UInt8(ascii: " ") {
      return note(.blockID, start..<end)
    }
    return start + 1
  }

  /// A few letters or figures between two signs, directly after a letter or a figure: `H~2~O`.
  mutating func readScript(_ kind: ForeignMark.Kind, at start: Int) -> Int? {
    let sign = source[start]
    guard start > line.lowerBound,
      source[start - 1].isLetter || source[start - 1] == UInt8(ascii: ")")
        || kind == .superscripted && source[start - 1].isOfWord
    else { return nil }
    var end = start + 1
    while end - start < 10, source[end].isOfWord || "+-".utf8.contains(source[end]) { end += 1 }
    guard end > start + 1, source[end] == sign, source[end + 1] != sign else { return nil }
    return note(kind, start..<end + 1)
  }

  /// `$$…$$` with what only formulas hold, or `$$` on a line of its own.
  mutating func readFormula(at start: Int) -> Int {
    let begin = endOfRun(at: start)
    guard begin - start == 2 else { return begin }
    if line == start..<begin { return note(.formula, start..<begin) }
    guard let end = endInParagraph(of: "$$", from: begin), endOfRun(at: end - 2) == end,
      (begin..<end - 2).contains(where: { "\\^_={}".utf8.contains(source[$0]) })
    else { return begin }
    return note(wrapping: .formula, start..<end)
  }
}

/// Marks with which a line begins.
extension ForeignScan {
  mutating func readBeginning() {
    let start = line.lowerBound
    switch source[start] {
    case UInt8(ascii: ":"): readColons()
    case UInt8(ascii: "+"):
      if isRun(of: 3) { note(.settings, line) }
    case UInt8(ascii: "-"), UInt8(ascii: ";"):
      let start = source[start] == UInt8(ascii: ";") ? start + 1 : start
      if stands("--8<--", at: start) { note(.inclusion, line) }
    case UInt8(ascii: "="):
      let isHeading = stands("== ", at: start) || stands("=== ", at: start)
      if isHeading, stands(" ==", at: line.upperBound - (source[start + 2] == 0x20 ? 3 : 4)) {
        note(.wikiHeading, line)
      }
    case UInt8(ascii: "#"): readHashes()
    case UInt8(ascii: "["): readBrackets()
    case UInt8(ascii: "*"):
      if stands("*[", at: start), let end = end(of: "]: ", from: start + 2) {
        note(.abbreviation, start..<end - 1)
      }
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      let end = endOfRun(at: start)
      if end == start + 3, source[end] == 0x20, source[end + 1].isLetter {
        note(.admonition, line)
      }
    case UInt8(ascii: "."): readDirective()
    default: readField()
    }
  }

  private mutating func readColons() {
    let end = endOfRun(at: line.lowerBound)
    if end - line.lowerBound >= 3 {
      note(.fencedDiv, line.lowerBound..<end)
    } else if end == line.lowerBound + 1, source[end] == 0x20, end + 1 < line.upperBound,
      previous != nil
    {
      note(.definition, line.lowerBound..<end)
    }
  }

  /// `##Words`; with one sign it may be a word of its own kind.
  private mutating func readHashes() {
    let end = endOfRun(at: line.lowerBound)
    guard (2...6).contains(end - line.lowerBound), source[end].isLetter else { return }
    note(.unspacedHeading, line)
  }

  private mutating func readBrackets() {
    let start = line.lowerBound
    if line.count < 10, ["[toc]", "[[toc]]", "[[_toc_]]"].contains(text(line).lowercased()) {
      note(.tableOfContents, line)
    } else if stands("[!", at: start), source[start + 2].isLetter, isQuoted,
      let end = end(of: "]", from: start + 2)
    {
      let fold = "+-".utf8.contains(source[end]) ? end + 1 : end
      note(.callout, start..<fold)
    } else if let close = source.first("]", in: line), source[close + 1] == UInt8(ascii: ":") {
      readDefinition()
    }
  }

  private mutating func readDefinition() {
    if previous == nil, definitions.isLost(text(line)) {
      note(.lostDefinition, line)
    } else if ReferenceDefinitions.spacedAddress(of: text(line)) != nil {
      note(.spacedAddress, line)
    }
  }

  /// Whether a mark of a quotation stands before the line.
  private var isQuoted: Bool {
    var offset = line.lowerBound - 1
    while offset >= 0, source[offset] == 0x20 { offset -= 1 }
    return offset >= 0 && source[offset] == UInt8(ascii: ">")
  }

  /// `.. name::`
  private mutating func readDirective() {
    guard stands(".. ", at: line.lowerBound), let end = end(of: "::", from: line.lowerBound + 3),
      (line.lowerBound + 3..<end - 2).allSatisfy({
        source[$0].isOfWord || source[$0] == UInt8(ascii: "-")
      })
    else { return }
    note(.directive, line.lowerBound..<end)
  }

  /// `key:: value`
  private mutating func readField() {
    guard let end = end(of: ":: ", from: line.lowerBound), end - line.lowerBound < 40,
      (line.lowerBound..<end - 3).allSatisfy({
        source[$0].isOfWord || "-_ ".utf8.contains(source[$0])
      }), end > line.lowerBound + 3
    else { return }
    note(.inlineField, line.lowerBound..<end - 1)
  }

  private func isRun(of length: Int) -> Bool {
    endOfRun(at: line.lowerBound) == line.upperBound && line.count == length
  }
}
