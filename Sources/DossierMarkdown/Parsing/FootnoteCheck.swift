import DossierCore

/// Looks for footnotes whose words cmark-gfm drops without a word: those that nothing refers to,
/// and those whose name is taken.
struct FootnoteCheck {
  private let source: PreparedSource
  /// The names that are defined, in lower case, as cmark-gfm compares them.
  private(set) var defined: Set<String> = []
  private(set) var faults: [Diagnostic] = []

  init(_ source: PreparedSource, _ facts: DocumentFacts) {
    self.source = source
    guard source.holds(UInt8(ascii: "^")) else { return }
    let used = Set(facts.footnoteNames.map { String(decoding: $0, as: UTF8.self).lowercased() })
    for line in ProseLines(of: source, besides: facts.unwritten)
    where source[line.lowerBound] == UInt8(ascii: "[")
      && source[line.lowerBound + 1] == UInt8(ascii: "^")
    {
      takeDefinition(at: line.lowerBound, used)
    }
  }

  private mutating func takeDefinition(at offset: Int, _ used: Set<String>) {
    var end = offset + 2
    var bytes: [UInt8] = []
    while source[end] > 0x20, source[end] != UInt8(ascii: "]") {
      bytes.append(source[end])
      end += 1
    }
    guard !bytes.isEmpty, source[end] == UInt8(ascii: "]"), source[end + 1] == UInt8(ascii: ":")
    else { return }
    let written = String(decoding: bytes, as: UTF8.self)
    report(written, at: source.span(offset..<end + 2), used)
  }

  private mutating func report(_ written: String, at span: SourceSpan, _ used: Set<String>) {
    let name = written.lowercased()
    if !defined.insert(name).inserted {
      faults.append(
        Diagnostic(
          .duplicateFootnote, at: span, "the footnote `\(written)` is defined before",
          suggestion: "give this one another name"))
    } else if !used.contains(name), !used.contains("") {
      // cmark-gfm's public calls tell no names.
      faults.append(
        Diagnostic(
          .unusedFootnote, at: span, "no text refers to the footnote `\(written)`",
          suggestion: "put `[^\(written)]` where it belongs, or leave the footnote out"))
    }
  }
}
