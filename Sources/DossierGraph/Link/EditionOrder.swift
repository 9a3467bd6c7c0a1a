import DossierContent
import DossierCore

/// Editions form trees: none comes from itself, directly or by way of others.
enum EditionOrder {
  struct Fault {
    /// The offset of the article whose `edition-of` is to be dropped.
    let article: Int
    let diagnostic: Diagnostic
  }

  static func faults(_ articles: [Article], _ editionOf: [Key<LinkedArticle>?]) -> [Fault] {
    var faults: [Fault] = []
    var settled = Set<Int>()
    for start in articles.indices {
      var path: [Int] = []
      var next: Int? = start
      while let article = next, !settled.contains(article), !path.contains(article) {
        path.append(article)
        next = editionOf[article]?.index
      }
      if let again = next, let first = path.firstIndex(of: again) {
        let circle = path[first...]
        guard let span = articles[again].editionOf?.span else { continue }
        faults.append(
          Fault(article: again, diagnostic: diagnostic(circle.map { articles[$0] }, span)))
      }
      settled.formUnion(path)
    }
    return faults
  }

  private static func diagnostic(_ circle: [Article], _ span: SourceSpan) -> Diagnostic {
    guard circle.count > 1 else {
      return Diagnostic(
        .editionOfItself, at: span, "an article can't be an edition of itself",
        suggestion: "name the article it comes from")
    }
    let names = (circle + circle.prefix(1)).map { "`\($0.header.id.name)`" }
    return Diagnostic(
      .editionCircle, at: span,
      "these articles are editions of one another: \(names.joined(separator: " → "))",
      suggestion: "remove `edition-of` from the one that came first")
  }
}
