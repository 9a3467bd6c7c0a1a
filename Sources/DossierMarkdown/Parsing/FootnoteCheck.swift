import DossierCore

/// Looks for footnotes whose words cmark-gfm drops without a word: those that nothing refers to,
/// and those whose name is taken.
struct FootnoteCheck {
  private let source: PlaceholderSource
  /// The names that are defined, in lower case, as cmark-gfm compares them.
  private(set) var defined: Set<String> = []
  private(set) var faults: [Diagnostic] = []

  init(_ source: PlaceholderSource, _ facts: DocumentFacts) {
    self.source = source
    guard source.scan.present.contains(UInt8(ascii: "^")) else { return }
    let used = Set(facts.footnoteNames.map { String(decoding: $0, as: UTF8.self).lowercased() })
    for line in ProseLines(of: source, besides: facts.unwritten)
    where source[line.lowerBound] == UInt8(ascii: "[")
      && source[line.lowerBound + 1] == UInt8(ascii: "^")
    {
      takeDefinition(at: line.lowerBound, used)
    }
  }

  private mutating func takeDefinition(at offset: Int, _ used: Set<String>) {
    let name = source.footnoteName(at: offset)
    guard !name.isEmpty, source.stands("]:", at: name.upperBound) else { return }
    report(source.text(name), at: source.span(offset..<name.upperBound + 2), used)
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
