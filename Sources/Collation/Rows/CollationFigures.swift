/// How much an edition keeps, changes, moves, cuts and adds.
package struct CollationFigures: Sendable, Hashable {
  /// What of one text, in words or in paragraphs.
  package struct Shares: Sendable, Hashable {
    package var kept = 0
    package var changed = 0
    package var moved = 0
    /// What the other text lacks: cut of the original, added in the edition.
    package var alone = 0

    package var total: Int { kept + changed + moved + alone }

    package init(kept: Int = 0, changed: Int = 0, moved: Int = 0, alone: Int = 0) {
      self.kept = kept
      self.changed = changed
      self.moved = moved
      self.alone = alone
    }
  }

  package var originalWords = Shares()
  package var editionWords = Shares()
  package var originalParagraphs = Shares()
  package var editionParagraphs = Shares()

  /// How much of the original's words stand in the edition, at their place or elsewhere, in per
  /// cent; 100 only where all do, 0 only where none does.
  package var keptPercent: Int {
    Self.percent(originalWords.kept + originalWords.moved, of: originalWords.total)
  }

  /// Rounded, but never to all or nothing.
  package static func percent(_ part: Int, of whole: Int) -> Int {
    guard part > 0, whole > 0 else { return 0 }
    return part >= whole ? 100 : min(99, max(1, (200 * part + whole) / (2 * whole)))
  }
}

extension Collation {
  package func figures(of edition: CollatedText, with original: CollatedText) -> CollationFigures {
    CollationOutline(self, of: edition, with: original).figures
  }
}
