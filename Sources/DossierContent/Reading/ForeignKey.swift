import DossierCore
import DossierYAML

/// A key that other programs have in their front matter, and what belongs there instead.
struct ForeignKey {
  /// What to do about it.
  enum Remedy {
    /// The key of Dossier, for the same value.
    case rename(String)
    /// Key and value as they are written here.
    case write(String)
    /// A phrase that begins with a verb and speaks of the key as "it".
    case advice(String)

    var suggestion: String {
      switch self {
      case .rename(let text), .write(let text): "write `\(text)`"
      case .advice(let phrase): phrase
      }
    }
  }

  let pair: YAMLMapping.Pair
  let remedy: Remedy
  /// The key that is meant, so that it is not missed as well.
  var right: String?

  var name: String { pair.key.text }

  /// nil for a key that nobody is known to have.
  ///
  /// - Parameter taken: keys that are written already by what is said of others of the same file.
  init?(_ pair: YAMLMapping.Pair, in fields: FieldReader, taken: Set<String>) {
    let advisor = ForeignKeyAdvisor(pair, fields, taken: taken)
    guard let remedy = advisor.remedy else { return nil }
    self.pair = pair
    self.remedy = remedy
    switch remedy {
    case .rename(let key): right = key
    case .write(let text): right = text.split(separator: ":").first.map(String.init)
    case .advice: break
    }
  }

  /// One message for all in a mapping: a collection that comes from elsewhere has several in each file.
  static func diagnostic(_ keys: [ForeignKey], of name: String) -> Diagnostic? {
    guard let first = keys.first else { return nil }
    guard keys.count > 1 else {
      return Diagnostic(
        .unknownKey, at: first.place, "\(name) has no key `\(first.name)`",
        suggestion: first.remedy.suggestion)
    }
    let names = keys.map { "`\($0.name)`" }.joined(separator: ", ")
    return Diagnostic(
      .unknownKey, at: first.pair.key.span, "\(name) has none of the keys \(names)",
      suggestion: keys.map(\.suggestionByName).joined(separator: "; "))
  }

  /// What the suggestion is to be put in the place of.
  private var place: SourceSpan {
    guard case .write = remedy else { return pair.key.span }
    let file = pair.key.span.file
    let start = pair.key.span.range.lowerBound
    return file.span(start..<max(pair.key.span.range.upperBound, pair.value.span.range.upperBound))
  }

  private var suggestionByName: String {
    switch remedy {
    case .rename(let key): "for `\(name)` write `\(key)`"
    case .write(let text): "for `\(name)` write `\(text)`"
    case .advice(let phrase): "`\(name)`: \(phrase)"
    }
  }
}
