/// Puts a collation together: paragraphs first, then the words of those that belong together, then
/// what is left and stands elsewhere.
struct CollationBuilder {
  private let original: CollatedText
  private let edition: CollatedText
  private let numbers: WordNumbers
  private let paragraphs: ParagraphMatching
  /// Of each word of the original, the word of the edition that it is in its row.
  private var partners: [Int?]
  private let movedAway: [Int: MovedWords.Run]
  private let movedHere: [Int: MovedWords.Run]

  init(_ numbers: WordNumbers, _ original: CollatedText, _ edition: CollatedText) {
    self.original = original
    self.edition = edition
    self.numbers = numbers
    paragraphs = ParagraphMatching(numbers, original, edition)
    let matching = WordMatching(numbers: numbers)
    partners = Array(repeating: nil, count: original.words.count)
    var pairs: [WordMatching.Pair] = []
    for link in paragraphs.inPlace + paragraphs.moved {
      pairs += matching.pairs(original.words(in: link.original), edition.words(in: link.edition))
    }
    for pair in pairs { partners[pair.original] = pair.edition }
    var moved = MovedWords(numbers, pairs: pairs)
    let runs = moved.runs(original.wordsOfParagraphs, edition.wordsOfParagraphs)
    movedAway = Dictionary(
      runs.map { ($0.original.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    movedHere = Dictionary(
      runs.map { ($0.edition.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func rows() -> [Collation.Row] {
    var rows: [Collation.Row] = []
    var places = MovedPlaces(paragraphs.moved)
    var (first, second) = (0, 0)
    func advance(to original: Int, _ edition: Int) {
      while first < original {
        rows.append(ofOriginal(&first, rows.count, &places))
      }
      while second < edition {
        rows.append(ofEdition(&second, rows.count, &places))
      }
    }
    for link in paragraphs.inPlace {
      advance(to: link.original.lowerBound, link.edition.lowerBound)
      rows.append(.inPlace(original: link.original, edition: link.edition, runs(link)))
      (first, second) = (link.original.upperBound, link.edition.upperBound)
    }
    advance(to: original.paragraphs.count, edition.paragraphs.count)
    return places.resolved(rows)
  }

  private func ofOriginal(
    _ paragraph: inout Int, _ row: Int, _ places: inout MovedPlaces
  ) -> Collation.Row {
    defer { paragraph += 1 }
    if let link = places.link(leaving: paragraph, row: row) {
      return .movedAway(original: link.original, row: row)
    }
    return .cut(
      original: paragraph, runs(original.wordsOfParagraphs[paragraph], 0..<0))
  }

  private func ofEdition(
    _ paragraph: inout Int, _ row: Int, _ places: inout MovedPlaces
  ) -> Collation.Row {
    defer { paragraph += 1 }
    if let link = places.link(arriving: paragraph, row: row) {
      return .movedHere(original: link.original, edition: link.edition, runs(link))
    }
    return .added(edition: paragraph, runs(0..<0, edition.wordsOfParagraphs[paragraph]))
  }

  private func runs(_ link: ParagraphMatching.Link) -> [Collation.Run] {
    runs(original.words(in: link.original), edition.words(in: link.edition))
  }

  /// The runs of some words of each text, in order.
  private func runs(_ original: Range<Int>, _ edition: Range<Int>) -> [Collation.Run] {
    var runs: [Collation.Run] = []
    var (first, second) = (original.lowerBound, edition.lowerBound)
    while first < original.upperBound || second < edition.upperBound {
      let next = (first..<original.upperBound).first { partners[$0] != nil } ?? original.upperBound
      let other =
        next < original.upperBound ? partners[next] ?? edition.upperBound : edition.upperBound
      runs += unmatched(first..<next, second..<other)
      (first, second) = (next, other)
      let start = (first, second)
      while first < original.upperBound, partners[first] == second,
        isRestyled(first, second) == isRestyled(start.0, start.1)
      {
        first += 1
        second += 1
      }
      guard first > start.0 else { continue }
      let (kept, there) = (start.0..<first, start.1..<second)
      runs.append(
        isRestyled(start.0, start.1)
          ? .restyled(original: kept, edition: there) : .kept(original: kept, edition: there))
    }
    return runs
  }

  private func isRestyled(_ word: Int, _ other: Int) -> Bool {
    numbers.originalStyle[word] != numbers.editionStyle[other]
  }

  private func unmatched(_ original: Range<Int>, _ edition: Range<Int>) -> [Collation.Run] {
    let away = parted(original, at: movedAway, \.original)
    let here = parted(edition, at: movedHere, \.edition)
    if away.count == 1, here.count == 1, away[0].run == nil, here[0].run == nil {
      return [.replaced(original: original, edition: edition)]
    }
    return away.map { part in
      part.run.map { .movedAway(part.words, to: $0.edition) } ?? .cut(part.words)
    }
      + here.map { part in
        part.run.map { .movedHere(part.words, from: $0.original) } ?? .added(part.words)
      }
  }

  private typealias Part = (words: Range<Int>, run: MovedWords.Run?)

  /// Some words, parted where those begin and end that stand elsewhere.
  private func parted(
    _ words: Range<Int>, at moved: [Int: MovedWords.Run],
    _ side: KeyPath<MovedWords.Run, Range<Int>>
  ) -> [Part] {
    guard !moved.isEmpty else { return words.isEmpty ? [] : [(words, nil)] }
    var parts: [Part] = []
    var start = words.lowerBound
    var word = words.lowerBound
    while word < words.upperBound {
      guard let run = moved[word] else {
        word += 1
        continue
      }
      if start < word { parts.append((start..<word, nil)) }
      word = run[keyPath: side].upperBound
      parts.append((run[keyPath: side], run))
      start = word
    }
    if start < words.upperBound { parts.append((start..<words.upperBound, nil)) }
    return parts
  }
}

/// The rows at which moved paragraphs are missed and shown.
private struct MovedPlaces {
  private var leaving: [Int: ParagraphMatching.Link] = [:]
  private var arriving: [Int: ParagraphMatching.Link] = [:]
  /// By the original's paragraph.
  private var rows: [Int: Int] = [:]

  init(_ links: [ParagraphMatching.Link]) {
    for link in links {
      leaving[link.original.lowerBound] = link
      arriving[link.edition.lowerBound] = link
    }
  }

  func link(leaving paragraph: Int, row: Int) -> ParagraphMatching.Link? { leaving[paragraph] }

  mutating func link(arriving paragraph: Int, row: Int) -> ParagraphMatching.Link? {
    guard let link = arriving[paragraph] else { return nil }
    rows[link.original.lowerBound] = row
    return link
  }

  /// The rows, each of those that were moved away naming the one that shows it.
  func resolved(_ rows: [Collation.Row]) -> [Collation.Row] {
    rows.map { row in
      guard case .movedAway(let original, let here) = row else { return row }
      return .movedAway(original: original, row: self.rows[original.lowerBound] ?? here)
    }
  }
}

extension CollatedText {
  /// The words of neighbouring paragraphs.
  func words(in paragraphs: Range<Int>) -> Range<Int> {
    guard let first = paragraphs.first, let last = paragraphs.last else { return 0..<0 }
    return wordsOfParagraphs[first].lowerBound..<wordsOfParagraphs[last].upperBound
  }
}
