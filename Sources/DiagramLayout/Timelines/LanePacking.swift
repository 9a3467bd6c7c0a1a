/// Puts the marks of one lane into rows, each with its label beside it, so that nothing covers
/// anything; where no row has room a mark drops its label and becomes a tick beside the ruler.
package struct LanePacking {
  package enum Anchor: String, Sendable, CaseIterable {
    case start, end
  }

  package struct Label: Sendable, Hashable {
    package let text: String
    /// Where the text starts, or ends.
    package let x: Int
    package let anchor: Anchor
    let across: Range<Int>
  }

  package struct Place: Sendable, Hashable {
    /// From the ruler outward; nil for a tick.
    package let row: Int?
    package let label: Label?
  }

  /// Between what stands in one row.
  private static let gap = 12

  let rowCount: Int
  let width: Int
  private var rows: [[Range<Int>]]

  init(rowCount: Int, width: Int) {
    self.rowCount = rowCount
    self.width = width
    rows = Array(repeating: [], count: rowCount)
  }

  /// The rows that hold anything.
  var used: Int { rows.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0 }

  /// - Parameters:
  ///   - across: where the mark itself lies.
  ///   - isOver: whether the label stands over the mark, as it does over bars, not beside it.
  mutating func place(_ across: Range<Int>, label: String, width: Int, isOver: Bool) -> Place {
    for anchor in [Anchor.start, .end] {
      let label = Self.label(label, width, at: across, anchor, isOver: isOver)
      let whole =
        min(
          across.lowerBound, label.across.lowerBound)..<max(
          across.upperBound, label.across.upperBound)
      guard label.across.lowerBound >= 0, label.across.upperBound <= self.width else { continue }
      if let row = rows.firstIndex(where: { Self.isFree(whole, in: $0) }) {
        rows[row].append(whole)
        return Place(row: row, label: label)
      }
    }
    guard isOver, let row = rows.firstIndex(where: { Self.isFree(across, in: $0) }) else {
      return Place(row: nil, label: nil)
    }
    rows[row].append(across)
    return Place(row: row, label: nil)
  }

  private static func label(
    _ text: String, _ width: Int, at mark: Range<Int>, _ anchor: Anchor, isOver: Bool
  ) -> Label {
    switch anchor {
    case .start:
      let x = isOver ? mark.lowerBound : mark.upperBound + 4
      return Label(text: text, x: x, anchor: anchor, across: x..<x + width)
    case .end:
      let x = isOver ? mark.upperBound : mark.lowerBound - 4
      return Label(text: text, x: x, anchor: anchor, across: x - width..<x)
    }
  }

  private static func isFree(_ across: Range<Int>, in row: [Range<Int>]) -> Bool {
    row.allSatisfy {
      $0.upperBound + gap <= across.lowerBound || across.upperBound + gap <= $0.lowerBound
    }
  }
}
