/// The lines at the edges of pages that recur from page to page: running heads, and folios.
struct PageEdges {
  /// How many lines at an edge may be of it.
  private static let most = 3

  private var passedOver: Set<Int> = []

  init(_ lines: [PageLine]) {
    let pages = Dictionary(grouping: lines.filter { !$0.isBlank }, by: \.page)
    // A page of few lines may be all text.
    let whole = pages.values.filter { $0.count > 1 }
    passOver(whole.map { Array($0.prefix(min(Self.most, $0.count - 1))) })
    passOver(whole.map { Array($0.reversed().prefix(min(Self.most, $0.count - 1))) })
  }

  func holds(_ line: PageLine) -> Bool { passedOver.contains(line.range.lowerBound) }

  /// - Parameter edges: of each page its outermost lines, the outermost first.
  private mutating func passOver(_ edges: [[PageLine]]) {
    let lines = edges.joined().map { EdgeLine($0) }
    let folios = lines.filter { $0.folio != nil }
    let heads = Dictionary(grouping: lines.filter { $0.folio == nil }, by: \.words)
      .mapValues { Dictionary(grouping: $0, by: \.line.page).count }
    for edge in edges {
      for line in edge {
        let line = EdgeLine(line)
        let recurs =
          line.folio.map { Self.isCounted($0, on: line.line.page, folios) }
          ?? line.isHead(on: heads[line.words] ?? 0)
        guard recurs else { break }
        passedOver.insert(line.line.range.lowerBound)
      }
    }
  }

  /// Whether a folio counts pages: from 1, or as another does.
  private static func isCounted(_ folio: Int, on page: Int, _ others: [EdgeLine]) -> Bool {
    folio == page + 1
      || others.contains { other in
        guard let number = other.folio, other.line.page != page else { return false }
        return number - folio == other.line.page - page
      }
  }
}

/// A line at a page's edge.
private struct EdgeLine {
  let line: PageLine
  /// Its letters in lower case, without the figures of a folio.
  let words: String
  /// The page's number, where it says nothing else.
  private(set) var folio: Int?
  private let hasFigures: Bool

  init(_ line: PageLine) {
    self.line = line
    let letters = line.text.unicodeScalars.filter { $0.isLetter }
    words = String(String.UnicodeScalarView(letters)).lowercased()
    let numbers = line.text.split { !("0"..."9").contains($0) }
    hasFigures = !numbers.isEmpty
    if line.text.unicodeScalars.count <= Self.longestFolio {
      if let first = numbers.first, numbers.count <= 2, Self.wordsOfFolios.contains(words) {
        folio = Int(first)
      } else if numbers.isEmpty {
        folio = Self.roman(words)
      }
    }
  }

  private static let longestFolio = 24
  private static let longestHead = 90
  private static let wordsOfFolios: Set<String> = [
    "", "p", "pg", "page", "pageof", "of", "s", "seite", "seitevon", "von", "pagina", "página",
    "pág",
    "pag", "sida", "side", "strona", "str", "стр", "с", "страница", "sayfa", "第页", "第頁", "页", "頁",
    "쪽",
    "עמוד", "صفحة",
  ]

  private static func roman(_ word: String) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
    let figures = word.compactMap { values[$0] }
    guard !figures.isEmpty, figures.count == word.count else { return nil }
    return zip(figures, figures.dropFirst() + [0]).reduce(0) { $0 + ($1.0 < $1.1 ? -$1.0 : $1.0) }
  }

  /// Whether it is a running head, where as many pages have its words there.
  func isHead(on pages: Int) -> Bool {
    guard pages > 1, !words.isEmpty, line.text.unicodeScalars.count <= Self.longestHead else {
      return false
    }
    let endsSentence = line.text.last.map { ".!?,;:…。！？".contains($0) } ?? false
    return hasFigures || !endsSentence || pages > 2
  }
}
