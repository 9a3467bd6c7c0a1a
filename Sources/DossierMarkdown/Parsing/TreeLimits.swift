/// What the tree of one file may hold: more than any real text does, and less than what makes a page
/// that no browser can show.
enum TreeLimits {
  /// Quotations, lists and marks of emphasis within one another.
  static let depth = 200
  static let headings = 60_000
  /// Ordinary links and images; `[[links]]` have a limit of their own.
  static let links = 100_000

  static let tooDeep = "mark-up nested more than \(depth) deep"

  /// What there is too much of, after one more node.
  static func excess(_ facts: DocumentFacts, depth: Int) -> String? {
    if depth > Self.depth { return tooDeep }
    if facts.headings.count > headings { return "more than \(headings) headings" }
    if facts.destinations.count > links { return "more than \(links) links" }
    return nil
  }
}
