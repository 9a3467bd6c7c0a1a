import DossierCore
import DossierMarkdown

/// Puts the parts of an excerpt together, paragraph by paragraph, with a mark for whatever is left out.
struct ExcerptAssembly {
  /// Words of one paragraph that nothing is left out of.
  private struct Piece {
    /// In scalars of the stretch.
    let start: Int
    var scalars: [Unicode.Scalar]
    var parts: [ExcerptLayout.Part]

    var end: Int { start + scalars.count }

    func reaches(_ edge: ExcerptEdges) -> Bool {
      parts.contains { part in
        guard part.record.edges.contains(edge) else { return false }
        return edge == .starts || edge == .first
          ? part.offset == start : part.offset + part.record.text.unicodeScalars.count == end
      }
    }
  }

  private var paragraphs: [[Unicode.Scalar]] = []
  /// Of each part, where its text begins in the plain text.
  private var offsets: [PieceName: Int] = [:]
  /// How many scalars the plain text has.
  private var count = 0

  private static let omission = Array(Omission.skipped.shown.unicodeScalars)

  init(_ layout: ExcerptLayout) {
    let pieces = layout.paragraphs.map { $0.stretches.flatMap(Self.pieces) }
    guard let first = pieces.first?.first, let last = pieces.last?.last else { return }
    if !first.reaches(.first) { add(Self.omission) }
    for (paragraph, pieces) in zip(layout.paragraphs, pieces) {
      if !offsets.isEmpty, !paragraph.isNext { add(Self.omission) }
      add(pieces)
    }
    if !last.reaches(.last) { add(Self.omission) }
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
    offsets[part.name].map { $0 + part.passage.lowerBound..<$0 + part.passage.upperBound }
  }

  private mutating func add(_ paragraph: [Unicode.Scalar]) {
    if !paragraphs.isEmpty { count += 2 }
    paragraphs.append(paragraph)
    count += paragraph.count
  }

  private mutating func add(_ pieces: [Piece]) {
    guard let first = pieces.first, let last = pieces.last else { return }
    var text: [Unicode.Scalar] = first.reaches(.starts) ? [] : Self.omission + [" "]
    let base = count + (paragraphs.isEmpty ? 0 : 2)
    for (index, piece) in pieces.enumerated() {
      if index > 0 {
        let mark = Self.mark(between: pieces[index - 1], piece)
        text += [" "] + mark + (Self.joins(mark, piece) ? [] : [" "])
      }
      for part in piece.parts {
        offsets[part.record.name] = base + text.count + part.offset - piece.start
      }
      text += Self.withoutSpace(piece.scalars)
    }
    if !last.reaches(.ends) { text += [" "] + Self.omission }
    add(text)
  }

  /// Whether what follows a bar belongs to the word that it stands for: `█’s lot`, `█, who`.
  private static func joins(_ mark: [Unicode.Scalar], _ next: Piece) -> Bool {
    guard mark.allSatisfy(\.isWithheldMark), let first = next.scalars.first else { return false }
    return "'’.,;:!?)”".unicodeScalars.contains(first)
  }

  /// What the anchor of a passage has there, where nothing else is published between its words.
  private static func mark(between piece: Piece, _ next: Piece) -> [Unicode.Scalar] {
    let gap = next.parts.lazy.compactMap { part in
      part.record.gap.flatMap { gap in
        piece.parts.contains {
          $0.record.anchor == part.record.anchor && $0.record.number + 1 == part.record.number
        } ? gap : nil
      }
    }.first
    return gap.map { Array($0.shown.unicodeScalars) } ?? omission
  }

  /// Parts that overlap or touch make one piece.
  private static func pieces(_ stretch: [ExcerptLayout.Part]) -> [Piece] {
    var pieces: [Piece] = []
    for part in stretch {
      let scalars = Array(part.record.text.unicodeScalars)
      if let last = pieces.last, part.offset <= last.end {
        pieces[pieces.count - 1].scalars += scalars.dropFirst(last.end - part.offset)
        pieces[pieces.count - 1].parts.append(part)
      } else {
        pieces.append(Piece(start: part.offset, scalars: scalars, parts: [part]))
      }
    }
    return pieces
  }

  private static func withoutSpace(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    scalars[...(scalars.lastIndex { !$0.isWhiteSpace } ?? scalars.startIndex - 1)]
  }
}
