/// A part of an entry that search weighs by itself (BM25F: Robertson, Zaragoza and Taylor, 2004).
package enum SearchField: Sendable {
  case title, claim, name, about, passage, note, body

  /// How much one occurrence here counts for, against one in the body.
  var weight: Float {
    switch self {
    case .name: 8
    case .title, .claim: 6
    case .about: 2
    case .passage, .note: 1.5
    case .body: 1
    }
  }

  /// How far a long text discounts its words: from 0, not at all, to 1, in full.
  var lengthNormalisation: Float {
    switch self {
    case .title, .claim, .name, .about, .passage: 0
    case .note: 0.5
    case .body: 0.75
    }
  }
}
