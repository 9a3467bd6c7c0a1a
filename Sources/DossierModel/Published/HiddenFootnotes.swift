import DossierCore

/// The footnotes that hidden notes of one file of commentary define or refer to. A file's footnotes are
/// one list, so what is hidden may lack beside what is shown.
package struct HiddenFootnotes: Sendable, Hashable {
  private var defined: Set<String> = []
  private var referred: Set<String> = []

  package init() {}

  /// Reads a hidden note's source.
  ///
  /// - Parameter range: in bytes.
  package mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: bytes.indices)
    var index = range.lowerBound
    while let open = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "[")) {
      index = open + 1
      guard bytes[index..<range.upperBound].first == UInt8(ascii: "^") else { continue }
      let name = bytes[(open + 2)..<range.upperBound].prefix {
        $0 > 0x20 && $0 != UInt8(ascii: "]")
      }
      guard !name.isEmpty, bytes[name.endIndex..<range.upperBound].first == UInt8(ascii: "]") else {
        continue
      }
      index = name.endIndex + 1
      let isDefinition = bytes[index..<range.upperBound].first == UInt8(ascii: ":")
      let text = String(decoding: name, as: UTF8.self).lowercased()
      if isDefinition { defined.insert(text) } else { referred.insert(text) }
    }
  }

  /// The same diagnostic, or what is to be said in its place of a footnote that hidden notes alone
  /// define, or refer to: a warning that never fails a build.
  package func judged(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.id == .undefinedFootnote || diagnostic.id == .unusedFootnote,
      case .span(let span) = diagnostic.place
    else { return diagnostic }
    let written = span.file.text(span.range).drop { $0 == "[" || $0 == "^" }.prefix { $0 != "]" }
    let name = written.lowercased()
    let isUndefined = diagnostic.id == .undefinedFootnote
    guard (isUndefined ? defined : referred).contains(name) else { return diagnostic }
    return Diagnostic(
      diagnostic.id, severity: .warning, at: diagnostic.place,
      isUndefined
        ? "the footnote `\(written)` is defined in a note that readers don’t get to see, so they see "
          + "`[^\(written)]` as it stands"
        : "only notes that readers don’t get to see refer to the footnote `\(written)`, so it is not "
          + "shown",
      suggestion: "define it below the note that refers to it", isOfHidden: true)
  }
}
