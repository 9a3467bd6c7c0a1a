import DossierPassages
import QuoteAnchoring
import TextAnalysis

/// Puts the parts of an excerpt together, paragraph by paragraph, with a mark for whatever is left out.
struct ExcerptAssembly {
  private var paragraphs: [[Unicode.Scalar]] = []
  /// Of each part, where its text begins in the plain text.
  private var offsets: [PieceName: Int] = [:]
  /// What is withheld beside passages, by their anchors' names.
  private let edges: [String: AnchorEdges]
  /// Where the marks for it begin and end in the plain text.
  private var markStarts: [String: Int] = [:]
  private var markEnds: [String: Int] = [:]
  /// How many scalars the plain text has.
  private var count = 0

  private static let omission = Array(Omission.skipped.shown.unicodeScalars)

  /// - Parameter edges: what is withheld beside passages, by their anchors' names.
  init(_ layout: ExcerptLayout, _ edges: [String: AnchorEdges]) {
    self.edges = edges
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

  /// Where the marks for what is withheld before a passage begin, and where those after it end; nil
  /// where there are none.
  func marks(beside anchor: String) -> (start: Int?, end: Int?) {
    (markStarts[anchor], markEnds[anchor])
  }

  private mutating func add(_ paragraph: [Unicode.Scalar]) {
    if !paragraphs.isEmpty { count += 2 }
    paragraphs.append(paragraph)
    count += paragraph.count
  }

  private mutating func add(_ pieces: [ExcerptPiece]) {
    guard let first = pieces.first, let last = pieces.last else { return }
    let base = count + (paragraphs.isEmpty ? 0 : 2)
    let marks = ExcerptMarks(edges)
    var text: [Unicode.Scalar] = []
    for (index, piece) in pieces.enumerated() {
      let mark =
        index == 0
        ? marks.mark(before: piece) ?? (first.reaches(.starts) ? nil : .skipped)
        : marks.mark(between: pieces[index - 1], piece)
      if let mark {
        if index > 0 { text.append(" ") }
        let start = base + text.count
        text += mark.shown.unicodeScalars
        if index > 0 { Self.note(marks.closing(pieces[index - 1]), &markEnds, base + text.count) }
        Self.note(marks.opening(piece), &markStarts, start)
        if !marks.joins(mark, piece) { text.append(" ") }
      }
      for part in piece.parts {
        offsets[part.record.name] = base + text.count + part.offset - piece.start
      }
      text += Self.withoutSpace(piece.scalars)
    }
    if let mark = marks.mark(after: last) ?? (last.reaches(.ends) ? nil : .skipped) {
      text += [" "] + Array(mark.shown.unicodeScalars)
      Self.note(marks.closing(last), &markEnds, base + text.count)
    }
    add(text)
  }

  private static func note(_ anchors: [String], _ places: inout [String: Int], _ place: Int) {
    for anchor in anchors { places[anchor] = place }
  }

  /// Parts that overlap or touch make one piece.
  private static func pieces(_ stretch: [ExcerptLayout.Part]) -> [ExcerptPiece] {
    var pieces: [ExcerptPiece] = []
    for part in stretch {
      let scalars = Array(part.record.text.unicodeScalars)
      if let last = pieces.last, part.offset <= last.end {
        pieces[pieces.count - 1].scalars += scalars.dropFirst(last.end - part.offset)
        pieces[pieces.count - 1].parts.append(part)
      } else {
        pieces.append(ExcerptPiece(start: part.offset, scalars: scalars, parts: [part]))
      }
    }
    return pieces
  }

  private static func withoutSpace(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    scalars[...(scalars.lastIndex { !$0.isWhiteSpace } ?? scalars.startIndex - 1)]
  }
}
