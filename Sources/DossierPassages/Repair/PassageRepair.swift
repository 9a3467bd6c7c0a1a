import DossierCore
import DossierModel

/// What `dossier passages` can write for one passage.
package struct PassageRepair: Sendable {
  /// The line of the `[!kind]` or of the cite.
  package let origin: SourceSpan
  /// The entry that holds the words.
  package let about: EntryID
  /// The name it is cited by: its id or, where it has none, one made from its words.
  package let name: String
  /// Whether the words no longer say the same, so that a person must accept the new anchor.
  package let changesMeaning: Bool
  private let anchors: [SourceEdit]
  private let id: SourceEdit?

  package var edits: [SourceEdit] { (id.map { [$0] } ?? []) + anchors }
  /// Whether the anchor is rewritten, and not only an id put in.
  package var rewritesAnchor: Bool { !anchors.isEmpty }
  package var writesID: Bool { id != nil }

  private init?(_ other: PassageRepair, anchors: [SourceEdit], id: SourceEdit?) {
    guard !anchors.isEmpty || id != nil else { return nil }
    origin = other.origin
    about = other.about
    name = other.name
    changesMeaning = other.changesMeaning
    self.anchors = anchors
    self.id = id
  }

  /// What needs no person's judgement; nil where nothing is left.
  package var withoutJudgement: PassageRepair? {
    changesMeaning ? PassageRepair(self, anchors: [], id: id) : self
  }

  /// The anchor alone, whatever its words say; nil where it isn't rewritten.
  package var anchorAlone: PassageRepair? { PassageRepair(self, anchors: anchors, id: nil) }
}

extension PassageRepair {
  /// - Parameters:
  ///   - anchor: the Markdown of an anchor that finds the passage where it stands now; nil where it
  ///     is to stay as it is.
  ///   - name: the id to write; nil where there is one.
  ///   - changesMeaning: whether the words no longer say the same.
  package init?(
    _ request: PassageRequest, about: EntryID, anchor: String?, name: String?,
    changesMeaning: Bool = false
  ) {
    var anchors: [SourceEdit] = []
    if let anchor {
      if case .citation = request.source {
        anchors += ([request.span] + request.repeats).map {
          SourceEdit(span: $0, replacement: YAMLQuoting.text(anchor, inPlaceOf: $0))
        }
      } else {
        let span = request.span.trimmed
        anchors.append(SourceEdit(span: span, replacement: Self.quotation(anchor, span)))
      }
    }
    guard !anchors.isEmpty || name != nil else { return nil }
    origin = request.headSpan
    self.about = about
    self.name = request.name
    self.changesMeaning = changesMeaning
    self.anchors = anchors
    id = name.map { Self.id($0, on: request.headSpan) }
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
