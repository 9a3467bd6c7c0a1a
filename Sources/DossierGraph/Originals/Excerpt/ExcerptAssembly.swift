/// Puts the parts of an excerpt together, paragraph by paragraph, as they follow one another in the
/// original.
struct ExcerptAssembly {
  /// Words of one paragraph that nothing is left out of.
  private struct Piece {
    /// In scalars of the paragraph of the original.
    let start: Int
    var scalars: [Unicode.Scalar]
    /// Where it begins in the excerpt's plain text.
    var offset = 0

    var end: Int { start + scalars.count }
  }

  private var paragraphs: [[Unicode.Scalar]] = []
  private var pieces: [Int: [Piece]] = [:]
  /// How many scalars the plain text has.
  private var count = 0

  private static let omission = Array("[…]".unicodeScalars)

  /// - Parameter records: sorted.
  init(_ records: [LockedExcerpt], paragraphs: Int?) {
    let parts = Dictionary(grouping: records, by: \.paragraph)
    var next = 0
    for paragraph in parts.keys.sorted() {
      if paragraph > next { add(Self.omission) }
      add(paragraph, parts[paragraph] ?? [])
      next = paragraph + 1
    }
    if let paragraphs, next < paragraphs, !parts.isEmpty { add(Self.omission) }
  }

  /// The Markdown of the plain text: nothing of it is mark-up.
  var markdown: String {
    paragraphs.map {
      MarkdownEscaping.escapedStart(MarkdownEscaping.escaped(String(scalars: $0[...])))
    }
    .joined(separator: "\n\n")
  }

  var plainText: String {
    paragraphs.map { String(scalars: $0[...]) }.joined(separator: "\n\n")
  }

  /// Where the passage of a part stands in the plain text.
  func place(of part: LockedExcerpt) -> Range<Int>? {
    let piece = pieces[part.paragraph]?.first { $0.start <= part.start && part.end <= $0.end }
    guard let piece else { return nil }
    let start = piece.offset + part.start - piece.start
    return start + part.passage.lowerBound..<start + part.passage.upperBound
  }

  private mutating func add(_ paragraph: [Unicode.Scalar]) {
    if !paragraphs.isEmpty { count += 2 }
    paragraphs.append(paragraph)
    count += paragraph.count
  }

  private mutating func add(_ number: Int, _ parts: [LockedExcerpt]) {
    guard let length = parts.first?.length else { return }
    var merged = Self.merged(parts)
    var text: [Unicode.Scalar] = []
    let base = count + (paragraphs.isEmpty ? 0 : 2)
    for index in merged.indices {
      if index > 0 || merged[index].start > 0 {
        text += (index > 0 ? [" "] : []) + Self.omission + [" "]
      }
      merged[index].offset = base + text.count
      text += Self.withoutSpace(merged[index].scalars)
    }
    if let last = merged.last, last.end < length { text += [" "] + Self.omission }
    pieces[number] = merged
    add(text)
  }

  /// Parts that overlap or touch make one piece.
  private static func merged(_ parts: [LockedExcerpt]) -> [Piece] {
    var pieces: [Piece] = []
    for part in parts {
      let scalars = Array(part.text.unicodeScalars)
      if let last = pieces.last, part.start <= last.end {
        pieces[pieces.count - 1].scalars += scalars.dropFirst(last.end - part.start)
      } else {
        pieces.append(Piece(start: part.start, scalars: scalars))
      }
    }
    return pieces
  }

  private static func withoutSpace(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    scalars[...(scalars.lastIndex { !$0.isWhiteSpace } ?? scalars.startIndex - 1)]
  }
}
