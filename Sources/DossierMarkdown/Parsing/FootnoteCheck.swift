import DossierCore

/// Looks for footnotes whose words cmark-gfm drops without a word: those that nothing refers to,
/// and those whose name is taken.
struct FootnoteCheck {
  private let source: PreparedSource
  private var offset = 0
  private var fence: UInt8?
  private var seen: Set<String> = []
  private var faults: [Diagnostic] = []

  static func faults(in source: PreparedSource, _ facts: DocumentFacts) -> [Diagnostic] {
    guard source.holds(UInt8(ascii: "^")) else { return [] }
    let used = Set(facts.footnoteNames.map { String(decoding: $0, as: UTF8.self).lowercased() })
    // cmark-gfm's public calls tell no names.
    guard !used.contains("") else { return [] }
    var check = FootnoteCheck(source: source)
    while check.offset < source.count { check.takeLine(used) }
    return check.faults
  }

  private init(source: PreparedSource) {
    self.source = source
  }

  private mutating func takeLine(_ used: Set<String>) {
    let indent = skipPrefix()
    if source[offset] == source[offset + 1], source[offset] == source[offset + 2] {
      noteFence(source[offset])
    }
    if fence == nil, indent < 4, source[offset] == UInt8(ascii: "["),
      source[offset + 1] == UInt8(ascii: "^")
    {
      takeDefinition(used)
    }
    while offset < source.count, source[offset] != UInt8(ascii: "\n") { offset += 1 }
    offset += 1
  }

  /// Passes over white space and marks of quotations; gives the columns after the last mark.
  private mutating func skipPrefix() -> Int {
    var indent = 0
    while true {
      switch source[offset] {
      case UInt8(ascii: " "): indent += 1
      case UInt8(ascii: "\t"): indent += 4
      case UInt8(ascii: ">"): indent = -1
      default: return indent
      }
      offset += 1
    }
  }

  private mutating func noteFence(_ mark: UInt8) {
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return }
    if fence == nil { fence = mark } else if fence == mark { fence = nil }
  }

  private mutating func takeDefinition(_ used: Set<String>) {
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
    if !seen.insert(name).inserted {
      faults.append(
        Diagnostic(
          .duplicateFootnote, at: span, "the footnote `\(written)` is defined before",
          suggestion: "give this one another name"))
    } else if !used.contains(name) {
      faults.append(
        Diagnostic(
          .unusedFootnote, at: span, "no text refers to the footnote `\(written)`",
          suggestion: "write `[^\(written)]` where it belongs, or leave the footnote out"))
    }
  }
}
