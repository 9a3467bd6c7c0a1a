import DossierCore

/// The lines of a block quotation that opens a note, without their `>`.
package struct QuotationLines {
  /// The first line, from `[!` on, as a half-open range of bytes.
  package let head: Range<Int>
  /// The other lines.
  let anchor: [Range<Int>]
  let anchorSpan: SourceSpan
  let diagnostics: [Diagnostic]

  /// Whether the first line of a quotation begins with `[!`.
  package static func opensNote(_ span: SourceSpan) -> Bool {
    guard let start = contentStart(of: firstLine(of: span), in: span.file) else { return false }
    return span.file.bytes[start...].starts(with: "[!".utf8)
  }

  /// - Parameter span: the lines of a quotation that opens a note.
  package init(_ span: SourceSpan) {
    let file = span.file
    var lines: [Range<Int>] = []
    var diagnostics = DiagnosticList()
    var offset = span.range.lowerBound
    while offset < span.range.upperBound {
      let whole = file.lineRange(at: offset)
      let line = max(whole.lowerBound, span.range.lowerBound)..<whole.upperBound
      if let start = Self.contentStart(of: line, in: file) {
        lines.append(start..<line.upperBound)
      } else if !line.isEmpty {
        diagnostics.append(.missingQuoteMark(file.span(line)))
        lines.append(line)
      }
      offset =
        (file.bytes[whole.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count) + 1
    }
    head = lines.first ?? span.range
    anchor = Array(lines.dropFirst())
    let end = anchor.last?.upperBound ?? head.upperBound
    anchorSpan = file.span((anchor.first?.lowerBound ?? head.lowerBound)..<end)
    self.diagnostics = diagnostics.all
  }

  private static func firstLine(of span: SourceSpan) -> Range<Int> {
    span.range
      .lowerBound..<max(
        span.range.lowerBound, span.file.lineRange(at: span.range.lowerBound).upperBound)
  }

  /// Where a line's content begins after up to three spaces, `>` and one space; nil without `>`.
  private static func contentStart(of line: Range<Int>, in file: SourceFile) -> Int? {
    var index = line.lowerBound
    while index < line.upperBound, file.bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index < line.upperBound, file.bytes[index] == UInt8(ascii: ">") else { return nil }
    index += 1
    if index < line.upperBound, file.bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index
  }
}

extension Diagnostic {
  fileprivate static func missingQuoteMark(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .missingQuoteMark, at: span, "this line of the quotation has no `>` before it",
      suggestion: "put `> ` before it, or an empty line where the note begins")
  }
}
