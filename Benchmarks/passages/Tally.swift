import QuoteAnchoring
import TextAnalysis

/// What a matcher made of the passages of a corpus.
struct Tally {
  struct Counts {
    var right = 0
    var wrong = 0
    var reviewRight = 0
    var reviewWrong = 0
    var lost = 0
    /// Of those right and wrong, the ones of which it is told that their meaning has changed.
    var changed = 0

    var review: Int { reviewRight + reviewWrong }
    var count: Int { right + wrong + review + lost }
  }

  private(set) var counts: [EditedText.Passage.Truth: Counts] = [:]
  /// A line for each passage that is neither right nor, where it is gone, lost, and for each whose
  /// meaning has changed.
  private(set) var list: [String] = []

  /// What is known of the passages.
  enum Memory {
    /// What `Content/passages.lock` holds after a build of the earlier version.
    case lock
    /// The words and about 40 scalars on each side, as the corpus gives them.
    case context
    /// The words alone, as of an anchor of which nothing is remembered.
    case words
  }

  init(_ texts: [EditedText], _ memory: Memory) {
    for text in texts {
      let matcher = PassageMatcher(PassageSearch(PlainText(paragraphs: text.after)))
      let before = TextMemory(PassageSearch(PlainText(paragraphs: text.before)))
      let alignment = matcher.align(before.text)
      for passage in text.passages {
        let match =
          switch memory {
          case .lock: matcher.match(before.quote(of: passage.start..<passage.end), in: alignment)
          case .context:
            matcher.match(
              TextQuote(exact: passage.exact, prefix: passage.prefix, suffix: passage.suffix))
          case .words: matcher.match(TextQuote(exact: passage.exact))
          }
        add(match, passage, in: text, matcher.search)
      }
    }
  }

  private mutating func add(
    _ match: PassageMatch, _ passage: EditedText.Passage, in text: EditedText,
    _ search: PassageSearch
  ) {
    var counts = counts[passage.truth] ?? Counts()
    let isRight = match.range.map(passage.stands(at:)) ?? false
    switch (match.band, isRight) {
    case (.found, true), (.carried, true): counts.right += 1
    case (.found, false), (.carried, false): counts.wrong += 1
    case (.review, true): counts.reviewRight += 1
    case (.review, false): counts.reviewWrong += 1
    case (.lost, _): counts.lost += 1
    }
    let now = Array(text.after.unicodeScalars)
    let words = match.range.map { String(String.UnicodeScalarView(now[$0])) } ?? ""
    let change =
      match.band == .carried
      ? MeaningChange(passage.exact, words, language: "en", isInLowerCase: search.holdsInLowerCase)
      : nil
    if change != nil { counts.changed += 1 }
    self.counts[passage.truth] = counts
    guard
      match.band == .review || !isRight && (match.band != .lost || passage.truth != .gone)
        || change != nil
    else { return }
    let truths = passage.at.filter { $0.count == 2 }.prefix(2)
      .map { String(String.UnicodeScalarView(now[$0[0]..<$0[1]])) }
    list.append(
      "\(passage.truth) \(match.band) \(isRight ? "right" : "wrong")"
        + (change.map { " \($0.kind): \($0.wording)" } ?? "")
        + "\n  was   \(passage.exact.debugDescription)\n  taken \(words.debugDescription)"
        + truths.map { "\n  truth \($0.debugDescription)" }.joined())
  }

  /// A row of the table.
  func row(_ name: String) -> String {
    let edited = counts[.edited] ?? Counts()
    let gone = counts[.gone] ?? Counts()
    let intact = counts[.intact] ?? Counts()
    let moved = counts[.moved] ?? Counts()
    return "| \(name)"
      + " | \(edited.right) / \(edited.wrong) / \(edited.review) / \(edited.lost)"
      + " | \(gone.wrong) / \(gone.review) / \(gone.lost)"
      + " | \(intact.right) / \(intact.wrong) / \(intact.review) / \(intact.lost)"
      + " | \(moved.right) / \(moved.wrong) / \(moved.review) / \(moved.lost)"
      + " | \(edited.changed) / \(gone.changed) / \(intact.changed) / \(moved.changed) |"
  }
}
