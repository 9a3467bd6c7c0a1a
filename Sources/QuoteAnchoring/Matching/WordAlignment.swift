/// Which words of a text a passage has become: the best local alignment (Smith and Waterman, 1981)
/// of its words with those of a window.
struct WordAlignment {
  /// The weight of the words matched, less what was left out or put in between.
  let score: Double
  /// The weight of the words matched.
  let matched: Double
  /// The words of the text from the first matched to the last.
  let range: Range<Int>
  /// The pairs matched, in order.
  let pairs: [Pair]

  /// Words of the passage that stand in the text, mostly one of each.
  struct Pair {
    /// Of the text.
    let places: Range<Int>
    /// Of the passage.
    let words: Range<Int>
  }

  /// The best alignments in a window that don't overlap, best first.
  static func best(
    _ limit: Int, of exact: [QuoteWord], in window: WordWindow
  ) -> [WordAlignment] {
    var chosen: [WordAlignment] = []
    let table = Table(exact, window)
    for cell in table.ends.filter({ $0.matched > 0 }).sorted(by: >) {
      guard chosen.count < limit else { break }
      let alignment = WordAlignment(cell, table, from: window.places.first ?? 0)
      if !chosen.contains(where: { $0.range.overlaps(alignment.range) }) {
        chosen.append(alignment)
      }
    }
    return chosen
  }

  private init(_ cell: Cell, _ table: Table, from first: Int) {
    score = Double(cell.score)
    matched = Double(cell.matched)
    range = first + Int(cell.start)..<first + Int(cell.end)
    pairs = table.steps(to: cell).reversed().map { step in
      Pair(
        places: first + Int(step.columns.lowerBound)..<first + Int(step.columns.upperBound),
        words: Int(step.rows.lowerBound)..<Int(step.rows.upperBound))
    }
  }

  /// One row of the table for each word of the passage; three are kept, one after another.
  private struct Table {
    /// For each column, the best cell in any row.
    private(set) var ends: [Cell]
    private var steps: [Step] = []
    private var rows: [Cell]
    private var likenesses: [Float]
    private let insertion: Float

    init(_ exact: [QuoteWord], _ window: WordWindow) {
      insertion = Float(gap * exact.reduce(0) { $0 + $1.weight } / Double(max(1, exact.count)))
      ends = [Cell](repeating: Cell(), count: window.places.count + 1)
      rows = [Cell](repeating: Cell(), count: 3 * ends.count)
      likenesses = [Float](repeating: 0, count: window.places.count)
      for row in exact.indices { fill(row, exact, window) }
    }

    /// The pairs of words that lead to a cell, last first.
    func steps(to cell: Cell) -> [Step] {
      Array(
        sequence(first: cell.step) { steps[Int($0)].previous }.prefix { $0 >= 0 }.map {
          steps[Int($0)]
        })
    }

    private mutating func fill(_ row: Int, _ exact: [QuoteWord], _ window: WordWindow) {
      let width = ends.count
      let (now, before, earlier) = (row % 3 * width, (row + 2) % 3 * width, (row + 1) % 3 * width)
      window.likenesses(to: exact[row], into: &likenesses)
      let weight = Float(exact[row].weight)
      let loss = Float(gap) * weight
      rows.withUnsafeMutableBufferPointer { rows in
        rows[now] = Cell()
        var left = Cell()
        for column in likenesses.indices {
          let above = rows[before + column + 1]
          var cell =
            left.score <= insertion && above.score <= loss
            ? Cell() : max(left.after(loss: insertion), above.after(loss: loss))
          let alike = likenesses[column]
          if alike > 0 {
            cell.take(rows[before + column], weight * alike, row, column, &steps)
          }
          if alike < 1, window.joins(exact[row], at: column) {
            cell.take(rows[before + column - 1], weight, row, column - 1, places: 2, &steps)
          }
          if row > 0, window.joins(exact[row - 1], exact[row], at: column) {
            let both = Float(exact[row - 1].weight) + weight
            cell.take(rows[earlier + column], both, row - 1, column, rows: 2, &steps)
          }
          rows[now + column + 1] = cell
          left = cell
          if ends[column + 1] < cell { ends[column + 1] = cell }
        }
      }
    }
  }

  /// The share of a word's weight that is lost where it was left out or put in.
  private static let gap = 0.22

  /// The best alignment that ends at a pair of words.
  private struct Cell: Comparable {
    var score: Float = 0
    var matched: Float = 0
    /// Columns of the window.
    var start: Int32 = 0
    var end: Int32 = 0
    /// The last pair of words; -1 where there is none.
    var step: Int32 = -1

    @inline(__always)
    func after(loss: Float) -> Cell {
      guard score > loss else { return Cell() }
      var cell = self
      cell.score -= loss
      return cell
    }

    /// Becomes the alignment that a pair of words makes of another, where it is no worse.
    mutating func take(
      _ other: Cell, _ weight: Float, _ row: Int, _ column: Int, rows: Int = 1, places: Int = 1,
      _ steps: inout [Step]
    ) {
      var cell = other
      if cell.matched == 0 { cell.start = Int32(column) }
      cell.score += weight
      cell.matched += weight
      cell.end = Int32(column + places)
      guard cell >= self else { return }
      cell.step = Int32(steps.count)
      steps.append(
        Step(
          columns: Int32(column)..<cell.end, rows: Int32(row)..<Int32(row + rows),
          previous: other.step))
      self = cell
    }

    @inline(__always)
    static func < (left: Cell, right: Cell) -> Bool {
      left.score < right.score
        || left.score == right.score && left.end - left.start > right.end - right.start
    }
  }

  /// A pair of words, or of two and one, that an alignment matches after others.
  private struct Step {
    let columns: Range<Int32>
    let rows: Range<Int32>
    /// -1 for the first.
    let previous: Int32
  }
}
