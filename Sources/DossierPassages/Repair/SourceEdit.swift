import DossierCore
import TextAnalysis

/// Words of a file that are to be replaced by others.
package struct SourceEdit: Sendable {
  /// Empty where something is put in.
  package let span: SourceSpan
  package let replacement: String

  /// Whether the lines may be shown; not those in which something is withheld.
  package var mayBeShown: Bool {
    let lines = span.file.lineRange(at: span.range.lowerBound).lowerBound
    var offset = lines
    while offset <= span.range.upperBound {
      guard span.file.maySafelyShow(lineAt: offset) else { return false }
      offset = span.file.lineRange(at: offset).upperBound + 1
    }
    return !replacement.holdsWithheldMark
  }

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
  ///
  /// - Parameter bytes: as they are on disk.
  package static func apply(_ edits: [SourceEdit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    for edit in edits.sorted(by: { $0.span.range.lowerBound < $1.span.range.lowerBound }) {
      let range = edit.span.rangeOnDisk
      guard range.lowerBound >= start, range.upperBound <= bytes.count else { continue }
      result += bytes[start..<range.lowerBound]
      result += edit.replacement.withMarksWritten.utf8
      start = range.upperBound
    }
    return result + bytes[start...]
  }
}
