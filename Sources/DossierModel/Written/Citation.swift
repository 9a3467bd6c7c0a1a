import DossierCore

/// A passage cited in front matter.
package enum Citation: Sendable {
  /// `article^name`: a passage that a note or `[!passage]` names.
  case named(article: Reference, passage: Located<String>)
  /// `{in, quote, locator}`: a passage cited by its words, in the syntax of an anchor.
  case quoted(article: Reference, quote: Located<String>, locator: String?)

  package var article: Reference {
    switch self {
    case .named(let article, _), .quoted(let article, _, _): article
    }
  }
}
