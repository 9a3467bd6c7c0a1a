/// A collation without its words: of each paragraph, what became of it and of how many words. It is
/// what may be shown, and recorded, of texts that are not published.
package struct CollationOutline: Sendable, Hashable {
  package enum Fate: String, Sendable, Hashable, CaseIterable {
    /// All words are the same.
    case kept
    case changed
    /// Stands in both, in another language in the edition.
    case translated
    /// Stands at another place in the edition; the row shows it there.
    case movedHere = "moved"
    /// Stood here in the original.
    case movedAway = "away"
    case cut
    case added
  }

  package struct Row: Sendable, Hashable {
    package let fate: Fate
    /// Paragraphs, from 0; empty where the text has none in this row.
    package let original: Range<Int>
    package let edition: Range<Int>
    /// Of a paragraph that was moved away, none: the row that shows it counts them.
    package let originalWords: CollationFigures.Shares
    package let editionWords: CollationFigures.Shares

    package init(
      fate: Fate,
      original: Range<Int>,
      edition: Range<Int>,
      originalWords: CollationFigures.Shares,
      editionWords: CollationFigures.Shares
    ) {
      self.fate = fate
      self.original = original
      self.edition = edition
      self.originalWords = originalWords
      self.editionWords = editionWords
    }
  }

  package let rows: [Row]
  package let figures: CollationFigures

  /// Whether only paragraphs are compared: the edition is in another language.
  package var isByParagraph: Bool { rows.contains { $0.fate == .translated } }

  package init(rows: [Row]) {
    self.rows = rows
    figures = CollationFigures(rows)
  }

  package init(_ collation: Collation, of edition: CollatedText, with original: CollatedText) {
    let counts = WordCounts(original: original, edition: edition)
    self.init(rows: collation.rows.map { counts.row($0) })
  }
}

extension CollationFigures {
  fileprivate init(_ rows: [CollationOutline.Row]) {
    self.init()
    for row in rows {
      originalWords.add(row.originalWords)
      editionWords.add(row.editionWords)
      switch row.fate {
      case .kept, .translated:
        originalParagraphs.kept += row.original.count
        editionParagraphs.kept += row.edition.count
      case .changed:
        originalParagraphs.changed += row.original.count
        editionParagraphs.changed += row.edition.count
      case .movedHere:
        originalParagraphs.moved += row.original.count
        editionParagraphs.moved += row.edition.count
      case .movedAway:
        // Unless another row counts them.
        if row.originalWords.total > 0 { originalParagraphs.moved += row.original.count }
      case .cut: originalParagraphs.alone += row.original.count
      case .added: editionParagraphs.alone += row.edition.count
      }
    }
  }
}

extension CollationFigures.Shares {
  /// Whether all of a paragraph's words stand elsewhere. One of so few letters that it counts no word
  /// is not: what is moved away is counted by its words.
  fileprivate var isMoved: Bool { alone == 0 && moved > 0 }

  fileprivate mutating func add(_ other: Self) {
    kept += other.kept
    changed += other.changed
    moved += other.moved
    alone += other.alone
  }
}

/// Counts the words of rows. In scripts without spaces two letters count as a word, as everywhere.
private struct WordCounts {
  private let original: Prefix
  private let edition: Prefix

  init(original: CollatedText, edition: CollatedText) {
    self.original = Prefix(original)
    self.edition = Prefix(edition)
  }

  /// Of each word, how much the text has before it.
  struct Prefix {
    private var halves = [0]

    init(_ text: CollatedText) {
      halves.reserveCapacity(text.words.count + 1)
      for word in text.words { halves.append(halves[halves.count - 1] + (word.isLetter ? 1 : 2)) }
    }

    /// Counted from the text's beginning, so that counts of neighbours add up.
    func count(_ words: Range<Int>) -> Int {
      (halves[words.upperBound] + 1) / 2 - (halves[words.lowerBound] + 1) / 2
    }
  }

  func row(_ row: Collation.Row) -> CollationOutline.Row {
    var shares = (original: CollationFigures.Shares(), edition: CollationFigures.Shares())
    let isMoved = if case .movedHere = row { true } else { false }
    for run in row.runs { add(run, isMoved: isMoved, &shares.original, &shares.edition) }
    let (fate, original, edition): (CollationOutline.Fate, Range<Int>, Range<Int>) =
      switch row {
      case .inPlace(let original, let edition, let runs):
        (runs.allSatisfy(\.isKept) ? .kept : .changed, original, edition)
      case .movedHere(let original, let edition, _): (.movedHere, original, edition)
      case .movedAway(let original, _): (.movedAway, original, 0..<0)
      case .cut(let original, _):
        (shares.original.isMoved ? .movedAway : .cut, original..<original + 1, 0..<0)
      case .added(let edition, _):
        (shares.edition.isMoved ? .movedHere : .added, 0..<0, edition..<edition + 1)
      }
    return CollationOutline.Row(
      fate: fate, original: original, edition: edition, originalWords: shares.original,
      editionWords: shares.edition)
  }

  private func add(
    _ run: Collation.Run, isMoved: Bool, _ first: inout CollationFigures.Shares,
    _ second: inout CollationFigures.Shares
  ) {
    switch run {
    case .kept(let words, let there), .restyled(let words, let there):
      if isMoved {
        first.moved += original.count(words)
        second.moved += edition.count(there)
      } else {
        first.kept += original.count(words)
        second.kept += edition.count(there)
      }
    case .replaced(let words, let there):
      first.changed += original.count(words)
      second.changed += edition.count(there)
    case .cut(let words): first.alone += original.count(words)
    case .added(let words): second.alone += edition.count(words)
    case .movedAway(let words, _): first.moved += original.count(words)
    case .movedHere(let words, _): second.moved += edition.count(words)
    }
  }
}

extension Collation.Run {
  /// Whether its words are the same ones at the same place.
  package var isKept: Bool {
    switch self {
    case .kept, .restyled: true
    default: false
    }
  }
}
