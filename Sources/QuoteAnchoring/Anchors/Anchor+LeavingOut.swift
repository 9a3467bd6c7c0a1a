import TextAnalysis

/// What is withheld directly before and after the words of a passage.
package struct AnchorEdges: Sendable, Hashable {
  package var before: Omission?
  package var after: Omission?

  package init(before: Omission? = nil, after: Omission? = nil) {
    self.before = before
    self.after = after
  }
}

extension Anchor {
  /// The same over a text that is not published, which has words where a mark stands: each mark leaves
  /// them out. Signs alone, between what is left out, are no words that could be found again: which of
  /// them is meant would depend on the words between.
  package var leavingMarksOut: Anchor {
    guard holdsMark || pieces.count > 1 else { return self }
    var parts = PartedAnchor(self)
    parts.dropSigns()
    return Anchor(
      pieces: parts.pieces, gaps: parts.omissions.dropFirst().dropLast().map(\.omission),
      edges: parts.edges, text: text, isStruck: isStruck,
      earlier: earlier.map(\.leavingMarksOut))
  }
}

/// An anchor parted at all that is left out of it.
private struct PartedAnchor {
  /// The signs that stand between two pieces.
  struct Between {
    var signs: [(sign: Omission.Sign, isBold: Bool)] = []

    var omission: Omission { Omission(signs.map(\.sign)) }

    /// What is withheld there; of what is bold alone, where that matters.
    func withheld(boldAlone: Bool) -> Omission? {
      let omission = Omission(signs.filter { $0.isBold || !boldAlone }.map(\.sign))
      return omission.isWithheld ? omission : nil
    }
  }

  private(set) var pieces: [Anchor.Piece] = []
  /// Before each piece, and after the last.
  private(set) var omissions = [Between()]

  init(_ anchor: Anchor) {
    var marks = anchor.text.unicodeScalars.lazy.filter(\.isWithheldBar)
      .map { WithheldMark($0) ?? .unsaid }.makeIterator()
    for (index, piece) in anchor.pieces.enumerated() {
      if index > 0 { add(.skipped, isBold: false) }
      var start = 0
      for end in piece.scalars.indices + [piece.scalars.count] {
        guard end == piece.scalars.count || piece.scalars[end].isWithheldBar else { continue }
        add(Anchor.piece(piece.scalars, piece.isBold, start..<end))
        if end < piece.scalars.count {
          add(.withheld(marks.next() ?? .unsaid), isBold: piece.isBold[end])
        }
        start = end + 1
      }
    }
  }

  private mutating func add(_ piece: Anchor.Piece) {
    guard !piece.scalars.isEmpty else { return }
    pieces.append(piece)
    omissions.append(Between())
  }

  private mutating func add(_ sign: Omission.Sign, isBold: Bool) {
    omissions[omissions.count - 1].signs.append((sign, isBold))
  }

  /// Takes out the pieces that hold no letter, where others do.
  mutating func dropSigns() {
    let holdsWords = pieces.map { $0.scalars.contains { LetterKind($0) != .parting } }
    guard holdsWords.contains(true), holdsWords.contains(false) else { return }
    for index in pieces.indices.reversed() where !holdsWords[index] {
      pieces.remove(at: index)
      let after = omissions.remove(at: index + 1)
      omissions[index].signs += after.signs
    }
  }

  /// What stands beside the passage, which begins and ends with bold words where some are bold.
  var edges: AnchorEdges {
    let bold = pieces.indices.filter { pieces[$0].isBold.contains(true) }
    guard let first = bold.first, let last = bold.last else {
      return AnchorEdges(
        before: omissions[0].withheld(boldAlone: false),
        after: pieces.isEmpty ? nil : omissions[pieces.count].withheld(boldAlone: false))
    }
    return AnchorEdges(
      before: pieces[first].isBold.first == true
        ? omissions[first].withheld(boldAlone: true) : nil,
      after: pieces[last].isBold.last == true
        ? omissions[last + 1].withheld(boldAlone: true) : nil)
  }
}
