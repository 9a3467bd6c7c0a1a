import DossierCore

/// Words of a file that are to be replaced by others.
package struct SourceEdit: Sendable {
  /// Empty where something is put in.
  package let span: SourceSpan
  package let replacement: String

  /// The whole lines that the edit touches, as they stand and as they will; without line ends.
  package var lines: (before: [String], after: [String]) {
    let file = span.file
    let start = file.lineRange(at: span.range.lowerBound).lowerBound
    let end = max(start, file.lineRange(at: span.range.upperBound).upperBound)
    let after =
      file.text(start..<span.range.lowerBound) + replacement
      + file.text(span.range.upperBound..<end)
    return (Self.lines(file.text(start..<end)), Self.lines(after))
  }

  private static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.last == "\r" ? line.dropLast() : line)
    }
  }

  /// The bytes of a file after edits of it that do not overlap, in any order.
  package static func apply(_ edits: [SourceEdit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    for edit in edits.sorted(by: { $0.span.range.lowerBound < $1.span.range.lowerBound }) {
      guard edit.span.range.lowerBound >= start, edit.span.range.upperBound <= bytes.count else {
        continue
      }
      result += bytes[start..<edit.span.range.lowerBound]
      result += edit.replacement.utf8
      start = edit.span.range.upperBound
    }
    return result + bytes[start...]
  }
}
