import DossierContent
import DossierCore
import DossierGraph

/// What `dossier new` writes for its editor to replace, where it is still there in what readers see.
enum PlaceholderTexts {
  static func diagnostics(_ publication: Publication) -> [Diagnostic] {
    guard !publication.isPreview else { return [] }
    let library = publication.library
    let headers = library.headers + library.commentary.map(\.header)
    return headers.compactMap { header in
      line(in: header).map { span in
        Diagnostic(
          .placeholderText, at: span,
          "this is what `dossier new` wrote here, and readers would see it",
          suggestion: "write what belongs here, or make the entry a draft again: `status: draft`")
      }
    }
  }

  /// The first line of an entry's file that is still as it was made.
  private static func line(in header: EntryHeader) -> SourceSpan? {
    guard let lines = lines[header.id.kind] else { return nil }
    let bytes = header.file.bytes
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[start..<end].trimmingSpaces
      if lengths.contains(line.count), lines.contains(String(decoding: line, as: UTF8.self)) {
        return header.file.span(line.startIndex..<line.endIndex)
      }
      start = end + 1
    }
    return nil
  }

  /// The lines of each kind's body, and what its front matter has as an example.
  private static let lines: [EntryKind: Set<String>] = {
    guard let name = EntryName("x") else { return [:] }
    var lines: [EntryKind: Set<String>] = [:]
    for kind in EntryKind.allCases {
      let text = Starter.entryFile(kind, name).text
      let body = text.split(separator: "\n---\n", maxSplits: 1).last ?? ""
      lines[kind] = Set(
        body.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
          .map(String.init) + (examples[kind] ?? []))
    }
    return lines
  }()

  private static let lengths = Set(lines.values.joined().map(\.utf8.count))

  /// Lines that stand in comments of a new file and say nothing once they are none.
  private static let examples: [EntryKind: [String]] = [
    .article: ["url: https://example.org/article", "archived: https://web.archive.org/…"],
    .argument: ["short: A few words for lists and links", "because: Why it does"],
  ]
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingSpaces: Self {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let start = drop(while: isSpace)
    return start.prefix(upTo: (start.lastIndex { !isSpace($0) } ?? start.startIndex - 1) + 1)
  }
}
