import DossierCore
import QuoteAnchoring

/// Names a piece of what is published of a source: by a hash of what publishes it, a quotation's words
/// or an excerpt's anchor, and the number of the piece in it.
package struct PieceName: Sendable, Hashable, Comparable {
  package let hash: UInt64
  /// From 0.
  package let number: Int

  package static func < (left: PieceName, right: PieceName) -> Bool {
    (left.hash, left.number) < (right.hash, right.number)
  }

  /// `10682300a1b252af.0`
  var spelling: String { "\(hash.hexadecimal).\(number)" }

  package init(hash: UInt64, number: Int) {
    self.hash = hash
    self.number = number
  }

  /// A part of the passage of an anchor, by its `excerptName` or, in a lock of an earlier version, by
  /// its `lockName`.
  package init(anchor: String, number: Int) {
    let hash = UInt64(hexadecimal: anchor) ?? Paragraph.hash(Array(anchor.unicodeScalars)[...])
    self.init(hash: hash, number: number)
  }

  init?(spelled text: Substring) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let hash = UInt64(hexadecimal: parts[0]),
      let number = Int(figure: parts[1])
    else { return nil }
    self.init(hash: hash, number: number)
  }
}
