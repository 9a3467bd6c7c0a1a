import DossierGraph
import DossierMarkdown

/// What a matcher made of the passages of a corpus.
struct Tally {
  struct Counts {
    var right = 0
    var wrong = 0
    var reviewRight = 0
    var reviewWrong = 0
    var lost = 0

    var review: Int { reviewRight + reviewWrong }
    var count: Int { right + wrong + review + lost }
  }

  private(set) var counts: [EditedText.Passage.Truth: Counts] = [:]

  init(_ texts: [EditedText]) {
    for text in texts {
      let matcher = PassageMatcher(PassageSearch(PlainText(paragraphs: text.after)))
      for passage in text.passages {
        let quote = TextQuote(exact: passage.exact, prefix: passage.prefix, suffix: passage.suffix)
        add(matcher.match(quote), passage)
      }
    }
  }

  private mutating func add(_ match: PassageMatch, _ passage: EditedText.Passage) {
    var counts = counts[passage.truth] ?? Counts()
    let isRight = match.range.map(passage.stands(at:)) ?? false
    switch (match.band, isRight) {
    case (.found, true), (.carried, true): counts.right += 1
    case (.found, false), (.carried, false): counts.wrong += 1
    case (.review, true): counts.reviewRight += 1
    case (.review, false): counts.reviewWrong += 1
    case (.lost, _): counts.lost += 1
    }
    self.counts[passage.truth] = counts
  }

  /// A row of the table.
  var row: String {
    let edited = counts[.edited] ?? Counts()
    let gone = counts[.gone] ?? Counts()
    let intact = counts[.intact] ?? Counts()
    let moved = counts[.moved] ?? Counts()
    return "| Dossier"
      + " | \(edited.right) / \(edited.wrong) / \(edited.review) / \(edited.lost)"
      + " | \(gone.wrong) / \(gone.review) / \(gone.lost)"
      + " | \(intact.right) / \(intact.wrong) / \(intact.review) / \(intact.lost)"
      + " | \(moved.right) / \(moved.wrong) / \(moved.review) / \(moved.lost) |"
  }
}
