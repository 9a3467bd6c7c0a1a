import DossierCore
import DossierTemplates

/// Checks that phrases which page values ask for take no parameter that they are not given; those
/// that templates ask for are checked where they stand there.
enum PhraseParameters {
  static func diagnostics(_ words: Words, _ sources: [Words.Source]) -> [Diagnostic] {
    let spans = Dictionary(sources.map { ($0.name, $0.span) }, uniquingKeysWith: { $1 })
    return words.phrases.flatMap { phrase -> [Diagnostic] in
      guard let known = given[phrase.name], let span = spans[phrase.name] else { return [] }
      return phrase.parameters.compactMap { diagnostic($0, of: phrase.name, known, at: span) }
    }
  }

  /// The parameters that each phrase is given, by its name: those that the built-in English names,
  /// and all that dates give.
  private static let given: [String: Set<String>] = {
    let names = Set(SitePhrase.allCases.map(\.rawValue))
    var given: [String: Set<String>] = [:]
    for phrase in WordsLoading.builtInEnglish.phrases where names.contains(phrase.name) {
      given[phrase.name] = Set(phrase.parameters.map(\.name))
    }
    for key in DateVocabulary.keys { given[key.name] = Set(key.parameters) }
    return given
  }()

  private static func diagnostic(
    _ parameter: Phrase.Parameter, of phrase: String, _ known: Set<String>, at span: SourceSpan
  ) -> Diagnostic? {
    if !known.contains(parameter.name) {
      let near = NearMiss.best(for: parameter.name, among: known.sorted())
      return Diagnostic(
        .badWord, at: span, "the phrase `\(phrase)` has no parameter `\(parameter.name)`",
        suggestion: near.map { "write `\\(\($0))`" },
        notes: known.isEmpty ? [] : ["its parameters: " + known.sorted().joined(separator: ", ")])
    }
    guard parameter.isNumber, parameter.name != "count" else { return nil }
    return Diagnostic(
      .badWord, at: span,
      "the plural form of `\(phrase)` can't be chosen by `\(parameter.name)`, which is text",
      suggestion: "write a single form")
  }
}
