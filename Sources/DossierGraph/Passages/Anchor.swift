import DossierCore
import DossierMarkdown

/// The words by which an editor points at a passage: pieces that follow one another, with words
/// skipped between them, of which all or some are the passage.
package struct Anchor: Sendable {
  /// One run of words, folded; `isBold` says of each scalar whether the editor made it bold.
  struct Piece: Sendable {
    let scalars: [Unicode.Scalar]
    let isBold: [Bool]
  }

  let pieces: [Piece]
  /// The words as they were written, without mark-up.
  package let text: String

  /// Reads an anchor from its plain text; `[…]` and `[...]` part its pieces.
  package init(_ plain: PlainText) {
    text = plain.text.trimmingWhiteSpace()
    let folded = FoldedText(plain.scalars)
    var isBold = [Bool](repeating: false, count: folded.scalars.count)
    for range in plain.strong {
      for index in folded.scalars.indices where range.contains(folded.origins[index]) {
        isBold[index] = true
      }
    }
    pieces = Self.split(folded.scalars, isBold)
  }

  package var isEmpty: Bool { pieces.isEmpty }

  private static let skips: [[Unicode.Scalar]] = [
    Array("[...]".unicodeScalars), Array("[…]".unicodeScalars),
  ]

  private static func split(_ scalars: [Unicode.Scalar], _ isBold: [Bool]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      let skip = skips.first { scalars[index...].starts(with: $0) }
      if let skip {
        pieces.append(piece(scalars, isBold, start..<index))
        index += skip.count
        start = index
      } else {
        index += 1
      }
    }
    pieces.append(piece(scalars, isBold, start..<scalars.count))
    return pieces.filter { !$0.scalars.isEmpty }
  }

  private static func piece(
    _ scalars: [Unicode.Scalar], _ isBold: [Bool], _ range: Range<Int>
  ) -> Piece {
    var range = range
    while let first = range.first, scalars[first] == " " { range = first + 1..<range.upperBound }
    while let last = range.last, scalars[last] == " " { range = range.lowerBound..<last }
    return Piece(scalars: Array(scalars[range]), isBold: Array(isBold[range]))
  }
}

extension String {
  func trimmingWhiteSpace() -> String {
    let kept = unicodeScalars.drop { $0.properties.isWhitespace }
    let end = kept.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(kept[...$0]) } ?? ""
  }
}
