import Collation
import Foundation

/// What one pair of texts costs and what is found of it.
struct Measurement {
  let line: String

  init(of article: EditedArticle) {
    var best = Int.max
    var figures: CollationFigures?
    for _ in 0..<20 {
      let start = clock()
      figures = Self.figures(article)
      best = min(best, Int(clock() - start))
    }
    let milliseconds = Double(best) * 1_000 / Double(CLOCKS_PER_SEC)
    let name = article.kind.rawValue.padding(toLength: 46, withPad: " ", startingAt: 0)
    let words = figures?.originalWords ?? CollationFigures.Shares()
    line =
      name + String(format: "%6.1f ms", milliseconds)
      + "   words kept \(words.kept), changed \(words.changed), moved \(words.moved), cut \(words.alone)"
  }

  private static func figures(_ article: EditedArticle) -> CollationFigures {
    let original = CollatedText(article.original)
    let edition = CollatedText(article.edition)
    let collation = Collation(of: edition, with: original)
    return CollationOutline(collation, of: edition, with: original).figures
  }
}
