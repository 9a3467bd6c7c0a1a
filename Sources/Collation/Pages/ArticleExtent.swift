import TextAnalysis

/// Which paragraphs of a page, as it was copied, are the article's own: not navigation, not the
/// title, not what the page says of its author, its source or itself.
///
/// The article is the run of paragraphs whose prose weighs most against what is no prose (maximum
/// subsequence segmentation: Pasternack and Roth, 2009); what both pages have counts as its text.
package struct ArticleExtent {
  /// What front matter knows of a page, by which its title and its closing notes are told.
  package struct Metadata: Sendable {
    package var titles: [String] = []
    package var authors: [String] = []
    package var publishers: [String] = []

    package init(titles: [String] = [], authors: [String] = [], publishers: [String] = []) {
      self.titles = titles
      self.authors = authors
      self.publishers = publishers
    }
  }

  /// A paragraph of fewer words, alone, is more likely to be the page's.
  private static let leastWords = 16
  /// A longer note on the author is a paragraph about them.
  private static let longestAuthorNote = 80
  /// A longer paragraph that names a publisher speaks of something else.
  private static let longestSourceNote = 25

  private let text: CollatedText
  private let shared: Set<Int>
  private let titles: [[String]]
  private let authors: [[String]]
  private let names: [[String]]

  /// - Parameter shared: the paragraphs that stand on the other page too.
  init(_ text: CollatedText, shared: Set<Int>, _ metadata: Metadata) {
    self.text = text
    self.shared = shared
    titles = metadata.titles.map { PageWords.words(of: $0) }.filter { !$0.isEmpty }
    authors = metadata.authors.map { PageWords.words(of: $0) }.filter { !$0.isEmpty }
    names = authors + metadata.publishers.map { PageWords.words(of: $0) }.filter { !$0.isEmpty }
  }

  /// The article's paragraphs; all of them where none looks like prose.
  func paragraphs() -> Range<Int> {
    var range = heaviestRun(scores())
    guard !range.isEmpty else { return text.paragraphs.indices }
    while let last = range.last, range.count > 1, isClosingNote(last) { range.removeLast() }
    let before = range.lowerBound - 1
    if shared.contains(before), !isTitle(before), !PageWords.isProse(text, before) {
      range = before..<range.upperBound
    }
    return range
  }

  private func scores() -> [Int] {
    var isBeforeText = true
    return text.paragraphs.indices.map { paragraph in
      if isBeforeText, isTitle(paragraph) { return -10_000 }
      let isProse = PageWords.isProse(text, paragraph)
      let count = text.wordsOfParagraphs[paragraph].count
      if isProse, count >= Self.leastWords { isBeforeText = false }
      if shared.contains(paragraph) { return isProse ? count : 0 }
      return isProse ? count - Self.leastWords : -Self.leastWords
    }
  }

  /// The run whose scores are most in sum, the shortest of equal ones; empty where none is above 0.
  private func heaviestRun(_ scores: [Int]) -> Range<Int> {
    var best = (sum: 0, range: 0..<0)
    var (sum, start) = (0, 0)
    for (place, score) in scores.enumerated() {
      if sum <= 0 { (sum, start) = (0, place) }
      sum += score
      if sum > best.sum { best = (sum, start..<place + 1) }
    }
    return best.range
  }

  /// Part of a title, or a line that holds a whole one, as a trail of links does.
  private func isTitle(_ paragraph: Int) -> Bool {
    let words = PageWords.words(of: text, paragraph)
    guard words.count < 60 else { return false }
    return titles.contains { title in
      PageWords.contains(title, words) || title.count > 2 && PageWords.contains(words, title)
    }
  }

  private func isClosingNote(_ paragraph: Int) -> Bool {
    guard !shared.contains(paragraph) else { return false }
    let words = PageWords.words(of: text, paragraph)
    if words.count <= Self.longestAuthorNote,
      authors.contains(where: { PageWords.contains(Array(words.prefix($0.count + 3)), $0) })
    {
      return true
    }
    return words.count <= Self.longestSourceNote
      && names.contains { PageWords.contains(words, $0) }
  }
}

/// Words of a page in lower case, without signs.
private enum PageWords {
  static func words(of line: String) -> [String] {
    let text = CollatedText(line: line)
    return text.paragraphs.isEmpty ? [] : words(of: text, 0)
  }

  static func words(of text: CollatedText, _ paragraph: Int) -> [String] {
    text.wordsOfParagraphs[paragraph].map { word in
      var letters = String.UnicodeScalarView()
      for scalar in text.scalars[text.words[word].range]
      where LetterKind(scalar) != .parting { letters.append(scalar.inLowerCase) }
      return String(letters)
    }
  }

  static func contains(_ words: [String], _ run: [String]) -> Bool {
    guard let first = run.first, run.count <= words.count else { return false }
    return (0...words.count - run.count).contains {
      words[$0] == first && words[$0..<$0 + run.count].elementsEqual(run)
    }
  }

  /// Whether a paragraph ends as a sentence does.
  static func isProse(_ text: CollatedText, _ paragraph: Int) -> Bool {
    let scalars = text.scalars[text.paragraphs[paragraph]]
    let last = scalars.last { !$0.isWhiteSpace && !closing.contains($0) }
    return last.map(ending.contains) ?? false
  }

  private static let closing = Set("\"'”’»)]›」』".unicodeScalars)
  private static let ending = Set(".!?…:;。！？；：".unicodeScalars)
}
