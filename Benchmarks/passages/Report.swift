import Foundation

/// What the benchmark prints.
enum Report {
  /// The rows of the rule that the Hypothesis client uses are those given with the corpus.
  static func table(_ texts: [EditedText]) -> String {
    """
    | | edited: right / wrong / review / lost | gone: wrongly anchored / review / lost \
    | intact: right / wrong / review / lost | moved: right / wrong / review / lost \
    | told as changed in meaning: edited / gone / intact / moved |
    |---|---|---|---|---|---|
    | Hypothesis, no floor | 267 / 23 / – / 2 | 100 / – / 66 | 300 / 0 / – / 0 | 79 / 0 / – / 0 | – |
    | Hypothesis, floor 0.75 | 194 / 3 / – / 95 | 12 / – / 154 | 298 / 0 / – / 2 | 60 / 0 / – / 19 | – |
    \(Tally(texts, .lock).row("Dossier"))
    \(Tally(texts, .context).row("Dossier, by context alone"))
    \(Tally(texts, .words).row("Dossier, by the words alone"))

    """
  }

  static func timing(_ article: LongArticle) -> String {
    """
    \(article.quotes.count) passages in an article of 20,000 words, processor time, the best of 20 \
    runs:
    a tenth of them edited: \(measure { article.anchor(in: article.plain) })
    none of them left:      \(measure { article.anchor(in: article.strange) })
    """
  }

  private static func measure(_ anchor: () -> [Int]) -> String {
    var best = Int.max
    var counts: [Int] = []
    for _ in 0..<20 {
      let start = clock()
      counts = anchor()
      best = min(best, Int(clock() - start))
    }
    let milliseconds = Double(best) * 1_000 / Double(CLOCKS_PER_SEC)
    return String(format: "%6.1f ms", milliseconds)
      + " (found \(counts[0]), carried \(counts[1]), review \(counts[2]), lost \(counts[3]))"
  }
}
