import DossierCore
import TypedTemplates

/// Phrases in the site's own words for which nothing asks: most often a misspelt name, whose phrase
/// stays as it was.
enum UnknownPhrases {
  static func diagnostics(_ files: ThemeFiles) -> [Diagnostic] {
    let own = files.files.filter { files.own.contains($0.path) }
    let words = own.filter { $0.path.hasPrefix("words/") }
    guard !words.isEmpty else { return [] }
    let known = Set(WordsLoading.english.map(\.name))
    let templates = own.filter { $0.path.hasSuffix(".html") }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    return words.flatMap { WordsLoading.phrases(of: $0, in: files) }.filter { phrase in
      !known.contains(phrase.name) && !LanguageNames.isName(phrase.name)
        && !templates.contains { $0.contains("words.\(phrase.name)") }
    }.map { phrase in
      let near = NearMiss.best(for: phrase.name, among: known.sorted())
      return Diagnostic(
        .unknownWord, severity: .warning, at: phrase.span,
        "no page and no template of yours has a phrase `\(phrase.name)`",
        suggestion: near.map { "write `\($0)`" } ?? "take it out, or name it in a template")
    }
  }
}
