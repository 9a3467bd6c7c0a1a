import Collation
import DossierModel

extension CollationRecord.Shares {
  package init(_ shares: CollationFigures.Shares) {
    self.init(
      total: shares.total, kept: shares.kept, changed: shares.changed, moved: shares.moved,
      alone: shares.alone)
  }
}

extension CollationRecord {
  static func bars(_ figures: CollationFigures) -> [Bar] {
    let scale = max(figures.originalWords.total, figures.editionWords.total, 1)
    return [
      Bar(figures.originalWords, isOriginal: true, scale: scale),
      Bar(figures.editionWords, isOriginal: false, scale: scale),
    ]
  }
}

extension CollationRecord.Bar {
  /// - Parameter scale: how many words take the whole width.
  init(_ shares: CollationFigures.Shares, isOriginal: Bool, scale: Int) {
    self.isOriginal = isOriginal
    words = shares.total
    var sum = 0
    pieces = [
      ("kept", shares.kept), ("moved", shares.moved), ("changed", shares.changed),
      (isOriginal ? "cut" : "added", shares.alone),
    ]
    .compactMap { kind, count in
      guard count > 0 else { return nil }
      let start = 1_000 * sum / scale
      sum += count
      return Piece(kind: kind, start: start, width: max(1, 1_000 * sum / scale - start))
    }
  }
}
