import DossierContent
import DossierCore
import DossierMarkdown

/// The notes of one file of commentary, as far as their visibility is told from their first lines.
struct MarkedNotes: Sendable {
  struct Note: Sendable {
    let visibility: Visibility
    /// The name that the editors gave to its passage.
    let name: String?
    /// Its first line.
    let head: SourceSpan
    /// From its first byte to the first of the next note, or to the file's end.
    let range: Range<Int>
  }

  let notes: [Note]

  /// Whether any note of a file may be hidden: a look at its bytes, before it is parsed.
  static func mayBeIn(_ file: CommentaryFile) -> Bool {
    !HidingMarks.find(in: file.header.file.bytes, file.header.body).isEmpty
  }

  /// Reads a file's notes; what is wrong with them is told when they are composed.
  init(_ commentary: CommentaryFile, utcOffset: Int?) {
    let (file, body) = (commentary.header.file, commentary.header.body)
    var resolver = NoAnswers()
    let document = MarkdownDocument(parsing: file, range: body, resolver: &resolver)
    var heads: [(start: Int, line: Range<Int>)] = []
    for block in 0..<document.blockCount where document.kind(ofBlock: block) == .quotation {
      guard let span = document.span(ofBlock: block), QuotationLines.opensNote(span) else {
        continue
      }
      heads.append((span.range.lowerBound, QuotationLines(span).head))
    }
    notes = heads.enumerated().map { index, head in
      let read = NoteHead.read(head.line, in: file, utcOffset: utcOffset).head
      let end = index + 1 < heads.count ? heads[index + 1].start : body.upperBound
      return Note(
        visibility: read.visibility, name: read.id?.value, head: file.span(head.line),
        range: head.start..<max(head.start, end))
    }
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
