import DossierCore
import DossierModel

/// What `dossier new` writes for its editor to replace, where it is still there in what readers see.
package enum PlaceholderTexts {
  package static func diagnostics(_ publication: Publication) -> [Diagnostic] {
    guard !publication.isPreview else { return [] }
    let library = publication.library
    let headers = library.allHeaders
    return headers.flatMap { header in
      lines(in: header).map { span in
        Diagnostic(
          .placeholderText, at: span,
          "this is what `dossier new` wrote here, and readers would see it",
          suggestion: "write what belongs here, or make the entry a draft again: `status: draft`")
      }
    }
  }

  /// Whether they stand in a file, as it is or as it was.
  package static func stand(in edited: EditedBody) -> Bool {
    [edited.file, edited.earlier].contains { file in
      let body = edited.body.lowerBound..<max(edited.body.lowerBound, file.bytes.count)
      return !lines(in: EntryHeader(id: edited.id, file: file, body: body)).isEmpty
    }
  }

  /// The lines of an entry's file that are still as they were made.
  private static func lines(in header: EntryHeader) -> [SourceSpan] {
    guard let placeholders = PlaceholderLines.all[header.id.kind] else { return [] }
    return fields(in: header, placeholders) + paragraphs(in: header, placeholders)
  }

  private static func fields(
    in header: EntryHeader, _ placeholders: PlaceholderLines
  ) -> [SourceSpan] {
    var before = ""
    return WrittenLine.all(in: header.file, 0..<header.body.lowerBound).compactMap { line in
      let text = line.text(ofLengths: placeholders.lengths)
      defer { before = text ?? "" }
      guard let text else { return nil }
      let isUndated = [before, text] == Starter.dateNotYetWritten
      return isUndated || placeholders.examples.contains(text) ? line.span : nil
    }
  }

  /// Whole paragraphs outside code; of a quotation each line.
  private static func paragraphs(
    in header: EntryHeader, _ placeholders: PlaceholderLines
  ) -> [SourceSpan] {
    var found: [SourceSpan] = []
    var fence: [UInt8] = []
    let lines = WrittenLine.all(in: header.file, header.body)
    for (index, line) in lines.enumerated() {
      if !fence.isEmpty {
        if line.closes(fence) { fence = [] }
        continue
      }
      fence = line.fence
      guard let text = line.text(ofLengths: placeholders.lengths),
        let isIndented = placeholders.body[text], isIndented || line.indent < 4
      else { continue }
      let isParagraph =
        (index == 0 || lines[index - 1].isBlank)
        && (index + 1 == lines.count || lines[index + 1].isBlank)
      if isParagraph || text.hasPrefix(">") { found.append(line.span) }
    }
    return found
  }
}

/// A line of a file, with the white space around it known.
private struct WrittenLine {
  let span: SourceSpan
  let indent: Int

  static func all(in file: SourceFile, _ range: Range<Int>) -> [WrittenLine] {
    let bytes = file.bytes
    var lines: [WrittenLine] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"), in: start..<range.upperBound)
      let line = bytes[start..<(end ?? range.upperBound)]
      let text = line.trimmingSpaces
      lines.append(
        WrittenLine(
          span: file.span(text.startIndex..<text.endIndex), indent: text.startIndex - start))
      start = line.endIndex + 1
    }
    return lines
  }

  private var bytes: ArraySlice<UInt8> { span.file.bytes[span.range] }

  var isBlank: Bool { span.range.isEmpty }

  /// Nil where it is longer or shorter than any text that is looked for.
  func text(ofLengths lengths: Set<Int>) -> String? {
    lengths.contains(bytes.count) ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// The signs that open a block of code; none on any other line.
  var fence: [UInt8] {
    guard indent < 4, let sign = bytes.first, "`~".utf8.contains(sign) else { return [] }
    let signs = bytes.prefix { $0 == sign }
    return signs.count < 3 ? [] : Array(signs)
  }

  func closes(_ fence: [UInt8]) -> Bool {
    bytes.count >= fence.count && bytes.allSatisfy { $0 == fence[0] }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingSpaces: Self {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let start = drop(while: isSpace)
    return start.prefix(upTo: (start.lastIndex { !isSpace($0) } ?? start.startIndex - 1) + 1)
  }
}
