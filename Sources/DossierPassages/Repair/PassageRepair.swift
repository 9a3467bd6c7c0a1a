import DossierCore
import DossierModel

/// What `dossier passages --fix` does for one passage.
package struct PassageRepair: Sendable {
  /// The line of the `[!kind]` or of the cite.
  package let origin: SourceSpan
  /// The entry that holds the words.
  package let about: EntryID
  package let edits: [SourceEdit]
  /// Whether the anchor is rewritten, and not only an id put in.
  package let rewritesAnchor: Bool
  package let writesID: Bool
}

extension PassageRepair {
  /// - Parameters:
  ///   - anchor: the Markdown of an anchor that finds the passage where it stands now; nil where it
  ///     is to stay as it is.
  ///   - name: the id to write; nil where there is one.
  package init?(_ request: PassageRequest, about: EntryID, anchor: String?, name: String?) {
    var edits: [SourceEdit] = []
    if let name { edits.append(Self.id(name, on: request.headSpan)) }
    if let anchor {
      if case .citation = request.source {
        edits += ([request.span] + request.repeats).map {
          SourceEdit(span: $0, replacement: YAMLQuoting.text(anchor, inPlaceOf: $0))
        }
      } else {
        let span = request.span.trimmed
        edits.append(SourceEdit(span: span, replacement: Self.quotation(anchor, span)))
      }
    }
    guard !edits.isEmpty else { return nil }
    origin = request.headSpan
    self.about = about
    self.edits = edits
    rewritesAnchor = anchor != nil
    writesID = name != nil
  }

  /// ` ^name` after the last word of a note's first line.
  private static func id(_ name: String, on head: SourceSpan) -> SourceEdit {
    let end = head.trimmed.range.upperBound
    return SourceEdit(span: head.file.span(end..<end), replacement: " ^\(name)")
  }

  /// The lines of a quotation after their first `> `; wrapped as widely as they were.
  private static func quotation(_ anchor: String, _ span: SourceSpan) -> String {
    let file = span.file
    let first = file.lineRange(at: span.range.lowerBound)
    guard first.upperBound < span.range.upperBound else { return anchor }
    let mark = file.text(first.lowerBound..<span.range.lowerBound)
    let before = mark.unicodeScalars.count
    let widths = file.text(span.range).unicodeScalars
      .split(separator: "\n").enumerated()
      .map { $0.offset == 0 ? $0.element.count : $0.element.count - before }
    return MarkdownEscaping.wrapped(anchor, at: widths.max() ?? .max)
      .joined(separator: span.lineEnding + mark)
  }
}

extension SourceSpan {
  /// The span without the spaces at its ends.
  fileprivate var trimmed: SourceSpan {
    let isWord = { (byte: UInt8) in byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") }
    let bytes = file.bytes[range]
    guard let first = bytes.firstIndex(where: isWord), let last = bytes.lastIndex(where: isWord)
    else { return self }
    return file.span(first..<last + 1)
  }
}
