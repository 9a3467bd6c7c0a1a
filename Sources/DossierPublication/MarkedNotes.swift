import DossierCore
import DossierMarkdown
import DossierModel
import DossierPassages
import QuoteAnchoring
import TextAnalysis

/// The notes of one file of commentary, as far as their visibility is told from their first lines.
struct MarkedNotes: Sendable {
  struct Note: Sendable {
    let visibility: Visibility
    /// The name that the editors gave to it.
    let id: String?
    /// The name of its passage: its editors' own, or the one that its words make.
    let passage: String?
    /// Its first line.
    let head: SourceSpan
    /// From its first byte to the first of the next note, or to the file's end.
    let range: Range<Int>
  }

  let notes: [Note]

  /// Whether any note of a file may be hidden: a look at its bytes, before it is parsed.
  static func mayBeIn(_ file: CommentaryFile) -> Bool {
    mayBeIn(file.header.file, file.header.body)
  }

  /// The same of a body of commentary.
  static func mayBeIn(_ file: SourceFile, _ body: Range<Int>) -> Bool {
    !HidingMarks.find(in: file.bytes, body).isEmpty
  }

  /// Reads a file's notes; what is wrong with them is told when they are composed.
  ///
  /// - Parameters:
  ///   - utcOffset: that of moments that give none, in minutes.
  ///   - index: what links within anchors name.
  ///   - isWithheld: whether the text of the entry that it is about is not published.
  init(_ commentary: CommentaryFile, utcOffset: Int?, index: EntryIndex, isWithheld: Bool) {
    let (file, body) = (commentary.header.file, commentary.header.body)
    var resolver = NoAnswers()
    let document = MarkdownDocument(parsing: file, range: body, resolver: &resolver)
    var heads: [(start: Int, lines: QuotationLines)] = []
    for block in 0..<document.blockCount where document.kind(ofBlock: block) == .quotation {
      guard let span = document.span(ofBlock: block), QuotationLines.opensNote(span) else {
        continue
      }
      heads.append((span.range.lowerBound, QuotationLines(span)))
    }
    notes = heads.enumerated().map { offset, head in
      let line = head.lines.head
      let read = NoteHead.read(line, in: file, utcOffset: utcOffset).head
      let end = offset + 1 < heads.count ? heads[offset + 1].start : body.upperBound
      return Note(
        visibility: read.visibility, id: read.id?.value,
        passage: read.id?.value ?? Self.derivedName(head.lines, index, isWithheld: isWithheld),
        head: file.span(line), range: head.start..<max(head.start, end))
    }
  }

  private static func derivedName(
    _ lines: QuotationLines, _ index: EntryIndex, isWithheld: Bool
  ) -> String? {
    let anchor = Anchor.read(lines, index: index)
    return anchor.isEmpty ? nil : PassageName.derived(from: anchor, isWithheld: isWithheld)
  }
}

extension CommentaryFile {
  /// The file as if some of its bytes were white space, so that all else keeps its place; nothing of
  /// them is parsed, and no message can show them.
  func masking(_ hidden: [Range<Int>]) -> CommentaryFile {
    guard !hidden.isEmpty else { return self }
    var bytes = header.file.bytes
    for range in hidden {
      for index in range.clamped(to: bytes.indices) where bytes[index] != UInt8(ascii: "\n") {
        bytes[index] = UInt8(ascii: " ")
      }
    }
    var masked = self
    let ranges = hidden.joined
    let marks = header.file.marks.filter { !ranges.holds($0.offset) }
    masked.header.file = SourceFile(path: header.file.path, bytes: bytes, marks: marks)
    return masked
  }
}

/// Answers nothing, for a document that is read for its blocks alone.
private struct NoAnswers: LinkResolver {
  func resolve(_ link: EntryLink) -> LinkResolution { LinkResolution(url: nil, label: link.target) }
  func resolve(destination: String, isImage: Bool, at span: SourceSpan) -> SiteURL? { nil }
}
