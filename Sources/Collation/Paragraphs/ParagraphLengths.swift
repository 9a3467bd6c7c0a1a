/// Which paragraphs of a translation are which of its original, by their lengths alone: long
/// paragraphs become long ones (Gale and Church, 1993).
///
/// The cost is bounded: of very long texts only what lies near the diagonal is considered.
struct ParagraphLengths {
  /// How many paragraphs of each text belong together, and how unlikely that is beforehand.
  private struct Step {
    let original: Int
    let edition: Int
    /// In hundredths of the negative logarithm of its probability.
    let cost: Int
  }

  /// Gale and Church counted sentences; paragraphs are joined more seldom and cut more often. One with
  /// one: 0.88; one alone: 0.04; two with one: 0.02; two with two: 0.005.
  private static let steps = [
    Step(original: 1, edition: 1, cost: 13), Step(original: 1, edition: 0, cost: 322),
    Step(original: 0, edition: 1, cost: 322), Step(original: 2, edition: 1, cost: 391),
    Step(original: 1, edition: 2, cost: 391), Step(original: 2, edition: 2, cost: 530),
  ]
  /// How far from the diagonal paragraphs are compared, at least.
  private static let leastBand = 60

  private let original: [Int]
  private let edition: [Int]

  init(_ original: CollatedText, _ edition: CollatedText) {
    self.original = original.paragraphs.map(\.count)
    self.edition = edition.paragraphs.map(\.count)
  }

  /// In order; either range is empty for a paragraph that has no counterpart.
  ///
  /// How many scalars of the edition one of the original makes is not known: it is taken to be one,
  /// or what the whole texts say, which is wrong where much was cut; then what the linked paragraphs
  /// say. The likelier links are the answer.
  func links() -> [ParagraphMatching.Link] {
    let whole = proportion(original[...], edition[...])
    return [1, whole].map { start in
      let first = links(start)
      return links(proportion(of: first.links) ?? start)
    }
    .min { $0.cost < $1.cost }?.links ?? []
  }

  private func proportion(of links: [ParagraphMatching.Link]) -> Double? {
    let linked = links.filter { !$0.original.isEmpty && !$0.edition.isEmpty }
    guard !linked.isEmpty else { return nil }
    return proportion(
      linked.flatMap { original[$0.original] }[...], linked.flatMap { edition[$0.edition] }[...])
  }

  private func proportion(_ original: ArraySlice<Int>, _ edition: ArraySlice<Int>) -> Double {
    let totals = (original.reduce(0, +), edition.reduce(0, +))
    return totals.0 == 0 || totals.1 == 0 ? 1 : Double(totals.1) / Double(totals.0)
  }

  private func links(_ proportion: Double) -> (links: [ParagraphMatching.Link], cost: Int) {
    var cells = [Place: (cost: Int, step: Step?)]()
    cells[Place(row: 0, column: 0)] = (0, nil)
    for row in 0...original.count {
      for column in band(row) {
        guard row + column > 0 else { continue }
        cells[Place(row: row, column: column)] = best(row, column, cells, proportion)
      }
    }
    let end = Place(row: original.count, column: edition.count)
    return (traced(cells), cells[end]?.cost ?? .max)
  }

  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  /// The columns that are considered beside a row; always a way from the first to the last.
  private func band(_ row: Int) -> ClosedRange<Int> {
    guard !original.isEmpty else { return 0...edition.count }
    let width = max(Self.leastBand, abs(original.count - edition.count))
    let middle = row * edition.count / original.count
    return max(0, middle - width)...min(edition.count, middle + width)
  }

  private func best(
    _ row: Int, _ column: Int, _ cells: [Place: (cost: Int, step: Step?)], _ proportion: Double
  ) -> (cost: Int, step: Step?)? {
    var best: (cost: Int, step: Step?)?
    for step in Self.steps where step.original <= row && step.edition <= column {
      let place = Place(row: row - step.original, column: column - step.edition)
      guard let before = cells[place] else { continue }
      let cost = before.cost + step.cost + distance(step, endingAt: row, column, proportion)
      if best.map({ cost < $0.cost }) ?? true { best = (cost, step) }
    }
    return best
  }

  /// How unlikely the lengths are to be one another's translation, in hundredths of the negative
  /// logarithm; their variance is 6.8 for each scalar.
  private func distance(
    _ step: Step, endingAt row: Int, _ column: Int, _ proportion: Double
  ) -> Int {
    guard step.original > 0, step.edition > 0 else { return 0 }
    let length = original[row - step.original..<row].reduce(0, +)
    let other = edition[column - step.edition..<column].reduce(0, +)
    let expected = Double(length) * proportion
    let mean = (expected + Double(other)) / 2
    let deviation = (Double(other) - expected) / (6.8 * max(1, mean)).squareRoot()
    return min(2_500, Int(50 * deviation * deviation))
  }

  private func traced(_ cells: [Place: (cost: Int, step: Step?)]) -> [ParagraphMatching.Link] {
    var links: [ParagraphMatching.Link] = []
    var (row, column) = (original.count, edition.count)
    while let step = cells[Place(row: row, column: column)]?.step {
      links.append(
        ParagraphMatching.Link(
          original: row - step.original..<row, edition: column - step.edition..<column))
      (row, column) = (row - step.original, column - step.edition)
    }
    return links.reversed()
  }
}
