/// Which words of a text a passage has become: the best local alignment (Smith and Waterman, 1981)
/// of its words with those of a window.
struct WordAlignment {
  /// The weight of the words matched, less what was left out or put in between.
  let score: Double
  /// The weight of the words matched.
  let matched: Double
  /// The words of the text from the first matched to the last.
  let range: Range<Int>
  /// Those of the passage.
  let part: Range<Int>

  /// The best alignments in a window that don't overlap, best first.
  static func best(
    _ limit: Int, of exact: [QuoteWord], in window: Range<Int>, of index: WordIndex
  ) -> [WordAlignment] {
    var table = Table(exact, window, index)
    for row in exact.indices { table.fill(row) }
    var chosen: [WordAlignment] = []
    for cell in table.ends.sorted(by: >) where cell.matched > 0 {
      guard chosen.count < limit else { break }
      let alignment = WordAlignment(cell)
      if !chosen.contains(where: { $0.range.overlaps(alignment.range) }) {
        chosen.append(alignment)
      }
    }
    return chosen
  }

  private init(_ cell: Cell) {
    score = cell.score
    matched = cell.matched
    range = cell.start..<cell.end
    part = cell.firstRow..<cell.lastRow
  }

  /// One row of the table for each word of the passage; three are kept.
  private struct Table {
    let exact: [QuoteWord]
    let window: Range<Int>
    let index: WordIndex
    let insertion: Double
    /// The lengths of the window's words.
    let lengths: [Int]
    /// For each column, the best cell in any row.
    var ends: [Cell]
    var before: [Cell]
    var earlier: [Cell]

    init(_ exact: [QuoteWord], _ window: Range<Int>, _ index: WordIndex) {
      self.exact = exact
      self.window = window
      self.index = index
      insertion = gap * exact.reduce(0) { $0 + $1.weight } / Double(max(1, exact.count))
      lengths = window.map { index.ranges[$0].count }
      ends = [Cell](repeating: Cell(), count: window.count + 1)
      before = ends
      earlier = ends
    }

    mutating func fill(_ row: Int) {
      let word = exact[row]
      let preceding = row > 0 ? exact[row - 1] : nil
      let likenesses = word.likenesses(to: index.numbers[window], in: index)
      let loss = gap * word.weight
      var now = before
      now[0] = Cell()
      for column in 0..<window.count {
        let likeness = likenesses[column]
        let place = window.lowerBound + column
        var cell = max(now[column].after(loss: insertion), before[column + 1].after(loss: loss))
        if likeness > 0 {
          cell = max(cell, before[column].matching(word.weight * likeness, row, place))
        }
        if likeness < 1, column > 0, lengths[column - 1] + lengths[column] == word.letters.count,
          word.isWritten(place - 1...place, in: index)
        {
          cell = max(cell, before[column - 1].matching(word.weight, row, place - 1, places: 2))
        }
        if let preceding, lengths[column] == preceding.letters.count + word.letters.count,
          preceding.isWritten(with: word, at: place, in: index)
        {
          let weight = preceding.weight + word.weight
          cell = max(cell, earlier[column].matching(weight, row - 1, place, rows: 2))
        }
        now[column + 1] = cell
        if ends[column + 1] < cell { ends[column + 1] = cell }
      }
      earlier = before
      before = now
    }
  }

  /// The share of a word's weight that is lost where it was left out or put in.
  private static let gap = 0.22

  /// The best alignment that ends at a pair of words.
  private struct Cell: Comparable {
    var score = 0.0
    var matched = 0.0
    var start = 0
    var end = 0
    var firstRow = 0
    var lastRow = 0

    func after(loss: Double) -> Cell {
      guard score > loss else { return Cell() }
      var cell = self
      cell.score -= loss
      return cell
    }

    func matching(
      _ weight: Double, _ row: Int, _ place: Int, rows: Int = 1, places: Int = 1
    ) -> Cell {
      var cell = self
      if cell.matched == 0 {
        cell.start = place
        cell.firstRow = row
      }
      cell.score += weight
      cell.matched += weight
      cell.end = place + places
      cell.lastRow = row + rows
      return cell
    }

    static func < (left: Cell, right: Cell) -> Bool {
      left.score < right.score
        || left.score == right.score && left.end - left.start > right.end - right.start
    }
  }
}

extension QuoteWord {
  /// Whether two words of a text that follow one another make this word, as by a hyphen.
  fileprivate func isWritten(_ pair: ClosedRange<Int>, in index: WordIndex) -> Bool {
    let first = index.ranges[pair.lowerBound]
    let second = index.ranges[pair.upperBound]
    return letters.starts(with: index.letters[first])
      && letters[first.count...].elementsEqual(index.letters[second])
  }

  /// Whether a word of a text is made of this word and the next.
  fileprivate func isWritten(with next: QuoteWord, at place: Int, in index: WordIndex) -> Bool {
    let range = index.ranges[place]
    return index.letters[range].starts(with: letters)
      && index.letters[range.dropFirst(letters.count)].elementsEqual(next.letters)
  }
}
