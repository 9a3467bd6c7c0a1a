import DossierCore
import DossierModel

/// Editions form trees: none comes from itself, directly or by way of others.
enum EditionOrder {
  struct Fault {
    /// The offset of the article whose `edition-of` is to be dropped.
    let article: Int
    /// nil where another of the same kind tells of it.
    let diagnostic: Diagnostic?
  }

  static func faults(_ articles: [Article], _ editionOf: [Key<LinkedArticle>?]) -> [Fault] {
    var faults: [Fault] = []
    var settled = Set<Int>()
    for start in articles.indices {
      var path: [Int] = []
      var passed = Set<Int>()
      var next: Int? = start
      while let article = next, !settled.contains(article), passed.insert(article).inserted {
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

  /// How many editions one text may have: each is compared with another, and what notes say of one is
  /// told on the pages of all.
  static let most = 50

  /// The editions beyond the most of each family, in order of id; the first of a family's alone is
  /// told of.
  ///
  /// - Parameter editionOf: without circles.
  static func beyondMost(_ articles: [Article], _ editionOf: [Key<LinkedArticle>?]) -> [Fault] {
    let origins = origins(editionOf)
    var counts: [Int: Int] = [:]
    return articles.indices.compactMap { article in
      guard editionOf[article] != nil, let of = articles[article].editionOf else { return nil }
      let origin = origins[article]
      counts[origin, default: 0] += 1
      guard let count = counts[origin], count > most else { return nil }
      let name = articles[origin].header.id.name
      return Fault(
        article: article,
        diagnostic: count > most + 1
          ? nil
          : Diagnostic(
            .tooMany, at: of.span, "`\(name)` has more than \(most) editions",
            suggestion:
              "take `edition-of` and `edition` out of this one and those after it, and link them in the text"
          ))
    }
  }

  /// Of each article, the one from which it comes in the end.
  private static func origins(_ editionOf: [Key<LinkedArticle>?]) -> [Int] {
    var origins = [Int?](repeating: nil, count: editionOf.count)
    for start in editionOf.indices {
      var path: [Int] = []
      var article = start
      while origins[article] == nil, let next = editionOf[article]?.index {
        path.append(article)
        article = next
      }
      let origin = origins[article] ?? article
      origins[article] = origin
      for passed in path { origins[passed] = origin }
    }
    return origins.map { $0 ?? 0 }
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
