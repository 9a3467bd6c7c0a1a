import DossierPassages
import QuoteAnchoring
import TextAnalysis

/// Words of one paragraph that nothing is left out of.
struct ExcerptPiece {
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

/// What stands in an excerpt for the words that are left out between its pieces and beside them.
struct ExcerptMarks {
  /// What is withheld beside passages, by their anchors' names.
  private let edges: [String: AnchorEdges]

  init(_ edges: [String: AnchorEdges]) { self.edges = edges }

  /// What the anchors of passages have before a piece; nil where they have nothing.
  func mark(before piece: ExcerptPiece) -> Omission? {
    Self.withheld(opening(piece).map { edges[$0]?.before })
  }

  func mark(after piece: ExcerptPiece) -> Omission? {
    Self.withheld(closing(piece).map { edges[$0]?.after })
  }

  /// What they have between two pieces, where nothing else is published.
  func mark(between piece: ExcerptPiece, _ next: ExcerptPiece) -> Omission {
    let within = next.parts.map { part in
      piece.parts.contains {
        $0.record.anchor == part.record.anchor && $0.record.number + 1 == part.record.number
      } ? part.record.gap : nil
    }
    return Self.withheld(within) ?? Self.withheld([mark(after: piece), mark(before: next)])
      ?? .skipped
  }

  /// The anchors whose passages begin with a piece and have something withheld before it.
  func opening(_ piece: ExcerptPiece) -> [String] {
    piece.parts.filter { part in
      part.record.number == 0 && edges[part.record.anchor]?.before != nil
        && piece.holdsNoWord(piece.start..<part.offset + part.record.passage.lowerBound)
    }.map(\.record.anchor)
  }

  /// The anchors whose passages end with a piece and have something withheld after it.
  func closing(_ piece: ExcerptPiece) -> [String] {
    piece.parts.filter { part in
      part.record.number + 1 == part.record.count && edges[part.record.anchor]?.after != nil
        && piece.holdsNoWord(part.offset + part.record.passage.upperBound..<piece.end)
    }.map(\.record.anchor)
  }

  /// Whether what follows a bar belongs to the word that it stands for: `█’s lot`, `█, who`.
  func joins(_ mark: Omission, _ next: ExcerptPiece) -> Bool {
    guard mark.isWithheld, let first = next.scalars.first else { return false }
    return "'’.,;:!?)”".unicodeScalars.contains(first)
  }

  /// All that is withheld by some, each once.
  private static func withheld(_ omissions: [Omission?]) -> Omission? {
    var known: [Omission] = []
    for case let omission? in omissions where omission.isWithheld && !known.contains(omission) {
      known.append(omission)
    }
    return known.isEmpty ? nil : Omission(known.flatMap(\.signs))
  }
}

extension ExcerptPiece {
  /// - Parameter range: in scalars of the stretch; half-open.
  fileprivate func holdsNoWord(_ range: Range<Int>) -> Bool {
    let range = range.lowerBound - start..<range.upperBound - start
    return scalars[range.clamped(to: scalars.indices)].allSatisfy { LetterKind($0) == .parting }
  }
}
