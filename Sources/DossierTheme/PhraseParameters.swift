import DossierCore
import EDTF
import TypedTemplates

/// Checks that phrases take the parameters that they are given: those that page values ask for no
/// other, those that built-in templates ask for each of them. What the site's own templates give is
/// checked where it stands there.
struct PhraseParameters {
  /// What is wrong with the phrase of a name.
  typealias Fault = (phrase: String, diagnostic: Diagnostic)

  private let phrase: Phrase
  private let source: Words.Source
  private let known: Set<String>

  static func faults(
    _ words: Words, _ sources: [Words.Source], _ files: ThemeFiles
  ) -> [Fault] {
    let sources = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    let inTemplates = phrases(inTemplatesOf: files)
    return words.phrases.flatMap { phrase -> [Fault] in
      let isInTemplates = inTemplates.contains(phrase.name)
      guard let source = sources[phrase.name],
        let known = given[phrase.name] ?? (isInTemplates ? builtIn[phrase.name] : nil)
      else { return [] }
      let check = PhraseParameters(phrase: phrase, source: source, known: known)
      let unknown = phrase.parameters.compactMap(check.diagnostic(of:))
      let missing =
        isInTemplates && unknown.isEmpty ? check.missing.map(check.diagnostic(ofMissing:)) : []
      return (unknown + missing).map { (phrase.name, $0) }
    }
  }

  /// The parameters that the built-in English names.
  private static let builtIn: [String: Set<String>] = Dictionary(
    uniqueKeysWithValues: WordsLoading.builtInEnglish.phrases.map {
      ($0.name, Set($0.parameters.map(\.name)))
    })

  /// The parameters that page values give: those of the built-in English, and all of dates.
  private static let given: [String: Set<String>] = {
    var given: [String: Set<String>] = [:]
    for name in SitePhrase.allCases.map(\.rawValue) { given[name] = builtIn[name] }
    for key in DateVocabulary.keys { given[key.name] = Set(key.parameters) }
    return given
  }()

  /// The phrases that templates name which the site has not replaced.
  private static func phrases(inTemplatesOf files: ThemeFiles) -> Set<String> {
    var names: Set<String> = []
    for file in files.files where !files.own.contains(file.path) && file.path.hasSuffix(".html") {
      for match in String(decoding: file.bytes, as: UTF8.self).matches(of: /words\.([A-Za-z0-9]+)/)
      {
        names.insert(String(match.output.1))
      }
    }
    return names
  }

  /// What it is given and does not name, sorted.
  private var missing: [String] {
    known.subtracting(phrase.parameters.map(\.name)).sorted()
  }

  private func diagnostic(ofMissing name: String) -> Diagnostic {
    Diagnostic(
      .badWord, at: source.span,
      "the phrase `\(phrase.name)` is given `\(name)`, and does not name it",
      suggestion: "put `\\(\(name))` into it")
  }

  private func diagnostic(of parameter: Phrase.Parameter) -> Diagnostic? {
    if !known.contains(parameter.name) {
      let sole = missing.count == 1 ? missing.first : nil
      let near = NearMiss.best(for: parameter.name, among: known.sorted()) ?? sole
      return Diagnostic(
        .badWord, at: source.span(ofParameter: parameter.name) ?? source.span,
        "the phrase `\(phrase.name)` has no parameter `\(parameter.name)`",
        suggestion: near.map { "write `\\(\($0))`" },
        notes: known.isEmpty ? [] : ["its parameters: " + known.sorted().joined(separator: ", ")])
    }
    guard Self.given[phrase.name] != nil, parameter.isNumber, parameter.name != "count" else {
      return nil
    }
    return Diagnostic(
      .badWord, at: source.span,
      "the plural form of `\(phrase.name)` can't be chosen by `\(parameter.name)`, which is text",
      suggestion: "write a single form")
  }
}
