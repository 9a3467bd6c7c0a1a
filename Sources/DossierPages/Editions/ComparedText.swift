import Collation
import DossierCore
import DossierModel

/// The published words of one of two texts, in the parts that a comparison shows.
struct ComparedText {
  enum Side { case original, edition }

  private let text: CollatedText
  /// Where headings begin, in scalars.
  private let headings: Set<Int>

  init(_ text: CollatedText, body: ComposedBody = .empty) {
    self.text = text
    let ids = Set(body.headings.map(\.id))
    headings = Set(body.blocks.filter { ids.contains($0.id) }.map(\.range.lowerBound))
  }

  func isHeading(_ paragraphs: Range<Int>) -> Bool {
    guard paragraphs.count == 1, text.paragraphs.indices.contains(paragraphs.lowerBound) else {
      return false
    }
    return headings.contains(text.paragraphs[paragraphs.lowerBound].lowerBound)
  }

  /// Neighbouring paragraphs as they are, without what was made of them.
  func whole(_ paragraphs: Range<Int>) -> [ComparedRowRecord.Part] {
    paragraphs.clamped(to: text.paragraphs.indices).map { paragraph in
      part(
        text.wordsOfParagraphs[paragraph], "kept",
        gap: paragraph + 1 < paragraphs.upperBound ? "\n\n" : "")
    }
  }

  /// The runs that have words of one text.
  func parts(
    _ runs: [Collation.Run], _ side: Side, _ places: RowPlaces
  ) -> [ComparedRowRecord.Part] {
    let shown = runs.compactMap { run in self.run(run, side, places) }
    return shown.enumerated().map { offset, run in
      let next = offset + 1 < shown.count ? shown[offset + 1].words.lowerBound : nil
      return part(run.words, run.kind, gap: gap(after: run.words, before: next), url: run.url)
    }
  }

  private typealias Run = (words: Range<Int>, kind: String, url: SiteURL?)

  private func run(_ run: Collation.Run, _ side: Side, _ places: RowPlaces) -> Run? {
    switch (run, side) {
    case (.kept(let words, _), .original), (.kept(_, let words), .edition): (words, "kept", nil)
    case (.restyled(let words, _), .original), (.restyled(_, let words), .edition):
      (words, "restyled", nil)
    case (.replaced(let words, _), .original), (.replaced(_, let words), .edition):
      (words, "replaced", nil)
    case (.cut(let words), .original): (words, "cut", nil)
    case (.added(let words), .edition): (words, "added", nil)
    case (.movedAway(let words, let there), .original):
      (words, "away", places.url(ofEditionWord: there.lowerBound))
    case (.movedHere(let words, let there), .edition):
      (words, "moved", places.url(ofOriginalWord: there.lowerBound))
    case (.cut, .edition), (.movedAway, .edition), (.added, .original), (.movedHere, .original):
      nil
    }
  }

  private func part(
    _ words: Range<Int>, _ kind: String, gap: String, url: SiteURL? = nil
  ) -> ComparedRowRecord.Part {
    ComparedRowRecord.Part(kind: kind, text: text.text(words), gap: gap, url: url)
  }

  /// The white space between two runs: a space, the end of a line or that of a paragraph.
  private func gap(after words: Range<Int>, before next: Int?) -> String {
    guard let next else { return "" }
    let start = text.scalars(of: words).upperBound
    let end = text.words[next].range.lowerBound
    guard start < end else { return "" }
    let lineEnds = text.scalars[start..<end].count { $0 == "\n" }
    return lineEnds == 0 ? " " : String(repeating: "\n", count: min(2, lineEnds))
  }
}

/// In which row each word stands.
struct RowPlaces {
  private var originalRows: [Range<Int>: Int] = [:]
  private var editionRows: [Range<Int>: Int] = [:]
  /// For a row of moved paragraphs, the row at their place in the other text.
  private(set) var elsewhere: [Int: Int] = [:]
  private let originalWords: [(start: Int, row: Int)]
  private let editionWords: [(start: Int, row: Int)]

  static func fragment(_ row: Int) -> String { "row-\(row + 1)" }

  init(_ collation: EditionCollation) {
    var original: [(start: Int, row: Int)] = []
    var edition: [(start: Int, row: Int)] = []
    for (index, row) in collation.texts.rows.enumerated() {
      for run in row.runs {
        if let words = run.originalWords { original.append((words.lowerBound, index)) }
        if let words = run.editionWords { edition.append((words.lowerBound, index)) }
      }
    }
    originalWords = original.sorted { $0.start < $1.start }
    editionWords = edition.sorted { $0.start < $1.start }
    for (index, row) in collation.outline.rows.enumerated() where !row.original.isEmpty {
      switch row.fate {
      case .movedAway: originalRows[row.original] = index
      case .movedHere: editionRows[row.original] = index
      default: break
      }
    }
    for (paragraphs, row) in originalRows {
      guard let there = editionRows[paragraphs] else { continue }
      elsewhere[row] = there
      elsewhere[there] = row
    }
  }

  func url(ofEditionWord word: Int) -> SiteURL? { url(of: word, editionWords) }
  func url(ofOriginalWord word: Int) -> SiteURL? { url(of: word, originalWords) }

  private func url(of word: Int, _ starts: [(start: Int, row: Int)]) -> SiteURL? {
    starts.last { $0.start <= word }.map { .fragment(Self.fragment($0.row)) }
  }
}

extension Collation.Run {
  fileprivate var originalWords: Range<Int>? {
    switch self {
    case .kept(let words, _), .restyled(let words, _), .replaced(let words, _), .cut(let words),
      .movedAway(let words, _):
      words
    case .added, .movedHere: nil
    }
  }

  fileprivate var editionWords: Range<Int>? {
    switch self {
    case .kept(_, let words), .restyled(_, let words), .replaced(_, let words), .added(let words),
      .movedHere(let words, _):
      words
    case .cut, .movedAway: nil
    }
  }
}
