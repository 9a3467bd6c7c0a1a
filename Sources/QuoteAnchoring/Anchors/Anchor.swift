import TextAnalysis

/// The words by which an editor points at a passage: pieces that follow one another, with words
/// skipped between them, of which all or some are the passage.
package struct Anchor: Sendable {
  /// One run of words, folded; `isBold` says of each scalar whether the editor made it bold.
  package struct Piece: Sendable {
    package let scalars: [Unicode.Scalar]
    package let isBold: [Bool]
  }

  package let pieces: [Piece]
  /// After each piece but the last, what was written for the words before the next.
  package let gaps: [Omission]
  /// What is withheld directly before and after its passage, where the text is not published.
  package let edges: AnchorEdges
  /// The words as they were written, without mark-up but for strokes through what is struck out.
  package let text: String
  /// Whether such strokes stand in it.
  package private(set) var isStruck = false
  /// The same as earlier versions folded it, where that may be something else.
  package private(set) var earlier: [Anchor] = []

  /// Reads an anchor from its plain text; `[…]` and `[...]` part its pieces.
  package init(_ plain: PlainText) {
    self.init(plain, FoldedText(plain))
    guard EarlierFolding.mayDiffer(plain.scalars) else { return }
    earlier = EarlierFolding.allCases.map {
      Anchor(plain, FoldedText(plain.scalars, struck: plain.struck, as: $0))
    }
  }

  private init(_ plain: PlainText, _ folded: FoldedText) {
    text = plain.text.trimmingWhiteSpace()
    isStruck = !plain.struck.isEmpty
    var isBold = [Bool](repeating: false, count: folded.scalars.count)
    var isStrong = [Bool](repeating: false, count: plain.strong.isEmpty ? 0 : plain.scalars.count)
    for range in plain.strong {
      for index in range.clamped(to: isStrong.indices) { isStrong[index] = true }
    }
    if !isStrong.isEmpty {
      for (index, origin) in folded.origins.enumerated() where origin < isStrong.count {
        isBold[index] = isStrong[origin]
      }
    }
    (pieces, gaps) = Self.split(folded.scalars, isBold)
    edges = AnchorEdges()
  }

  init(
    pieces: [Piece], gaps: [Omission], edges: AnchorEdges, text: String, isStruck: Bool,
    earlier: [Anchor]
  ) {
    self.isStruck = isStruck
    self.earlier = earlier
    self.pieces = pieces
    self.gaps = gaps
    self.edges = edges
    self.text = text
  }

  /// An anchor of one piece, all of which is the passage.
  package init(_ piece: Piece) {
    pieces = [Piece(scalars: piece.scalars, isBold: piece.scalars.map { _ in false })]
    gaps = []
    edges = AnchorEdges()
    text = String(scalars: piece.scalars[...])
  }

  package var isEmpty: Bool { pieces.isEmpty }

  /// Whether something is withheld in it: then no message shows words of the text that come near.
  package var holdsMark: Bool { text.unicodeScalars.contains(where: \.isWithheldBar) }

  private static func split(
    _ scalars: [Unicode.Scalar], _ isBold: [Bool]
  ) -> (pieces: [Piece], gaps: [Omission]) {
    var pieces: [Piece] = []
    var gaps: [Omission] = []
    func end(_ range: Range<Int>) {
      let piece = piece(scalars, isBold, range)
      guard !piece.scalars.isEmpty else { return }
      if !pieces.isEmpty { gaps.append(.skipped) }
      pieces.append(piece)
    }
    var start = 0
    var index = 0
    while index < scalars.count {
      guard let (_, length) = Omission.leading(scalars[index...]) else {
        index += 1
        continue
      }
      end(start..<index)
      index += length
      start = index
    }
    end(start..<scalars.count)
    return (pieces, gaps)
  }

  static func piece(
    _ scalars: [Unicode.Scalar], _ isBold: [Bool], _ range: Range<Int>
  ) -> Piece {
    var range = range
    while let first = range.first, scalars[first] == " " { range = first + 1..<range.upperBound }
    while let last = range.last, scalars[last] == " " { range = range.lowerBound..<last }
    return Piece(scalars: Array(scalars[range]), isBold: Array(isBold[range]))
  }
}

extension Anchor {
  /// The words of the passage alone, without those that are its context: from the first bold word to
  /// the last, where some are bold.
  package var passage: [(piece: Piece, gap: Omission?)] {
    var bounds: [Range<Int>] = pieces.map(\.scalars.indices)
    if let first = pieces.firstIndex(where: { $0.isBold.contains(true) }),
      let last = pieces.lastIndex(where: { $0.isBold.contains(true) })
    {
      for index in bounds.indices where !(first...last).contains(index) { bounds[index] = 0..<0 }
      let start = pieces[first].isBold.firstIndex(of: true) ?? 0
      bounds[first] = start..<bounds[first].upperBound
      let end = (pieces[last].isBold.lastIndex(of: true) ?? 0) + 1
      bounds[last] = bounds[last].lowerBound..<end
    }
    var passage: [(piece: Piece, gap: Omission?)] = []
    for (index, range) in bounds.enumerated() where !range.isEmpty {
      let piece = Piece(
        scalars: Array(pieces[index].scalars[range]), isBold: Array(pieces[index].isBold[range]))
      passage.append((piece, passage.isEmpty ? nil : gaps[index - 1]))
    }
    return passage
  }

  /// Whether some of its words are only there to tell the passage from others.
  var hasContext: Bool {
    passage.reduce(0) { $0 + $1.piece.scalars.count } < pieces.reduce(0) { $0 + $1.scalars.count }
  }

  /// The anchor's words as a page may show them where its text is not published: without the context.
  package var withheldText: String { hasContext ? passageText : text }

  /// The passage's words on one line, with marks for what is left out.
  package var passageText: String {
    let words = passage.map { part in
      (part.gap.map { " \($0.shown) " } ?? "") + String(scalars: part.piece.scalars[...])
    }
    return [edges.before?.shown, words.joined(), edges.after?.shown].compactMap(\.self)
      .joined(separator: " ")
  }
}

extension String {
  func trimmingWhiteSpace() -> String {
    let kept = unicodeScalars.drop { $0.properties.isWhitespace }
    let end = kept.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(kept[...$0]) } ?? ""
  }
}
