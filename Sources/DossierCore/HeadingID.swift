import TextAnalysis

/// The HTML id that a heading gets by its words, so that links to it can be written.
package enum HeadingID {
  /// What other ids of a page begin with; a heading's id that would is prefixed with `h-`.
  private static let reserved = [
    "b-", "fn-", "fnref-", "note-", "p-", "ref-", "cite-", "quote-", "h-",
  ]
  /// The ids of parts of the built-in theme's pages, beside those that end in `-title`, which are
  /// prefixed likewise; a test holds the templates to these.
  private static let partsOfPages: Set = [
    "main", "list", "by-person", "backlinks", "grounds", "objections", "rivals", "bearing",
    "experts",
    "pages", "everything", "search", "search-hint", "search-results", "search-status",
    "search-words", "notes", "notes-list", "arguments", "articles", "events", "mentions", "people",
    "positions", "relayed", "sources", "speakers", "statements", "actors", "filters",
    "organisations",
    "timeline", "quotations", "quoted", "rows", "headline", "reading-notes", "reading-citations",
    "reading-text", "scheme-auto", "scheme-light", "scheme-dark",
  ]

  /// Letters, marks and digits of any script, composed and in lower case, with `-` for each run of
  /// others.
  package static func base(for text: String) -> String {
    var id: [Unicode.Scalar] = []
    var gap = false
    for scalar in text.composed.unicodeScalars {
      if scalar.isASCII, !gap, let kept = scalar.keptASCII {
        id.append(kept)
        continue
      }
      guard scalar.isKeptInIDs else {
        gap = true
        continue
      }
      if gap, !id.isEmpty { id.append("-") }
      gap = false
      id.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    let base = id.isEmpty ? "section" : String(scalars: id[...]).composed
    let isTaken =
      partsOfPages.contains(base) || base.hasSuffix("-title")
      || reserved.contains { base.hasPrefix($0) }
    return isTaken ? "h-" + base : base
  }
}

extension Unicode.Scalar {
  /// An ASCII letter in lower case or digit, or nil.
  fileprivate var keptASCII: Unicode.Scalar? {
    switch self {
    case "a"..."z", "0"..."9": self
    case "A"..."Z": Unicode.Scalar(UInt8(truncatingIfNeeded: value) | 0x20)
    default: nil
    }
  }

  fileprivate var isKeptInIDs: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
