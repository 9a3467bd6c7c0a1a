import DossierCore

/// The words of one language: phrases with parameters and plural forms.
///
/// A phrase is plain text in which `\(name)` stands for a parameter. Its forms are chosen by the
/// number called `count`, or by its only parameter.
package struct Words: Sendable {
  /// One phrase as it is written: a single form, or one for each CLDR plural category.
  package struct Source: Sendable {
    package let name: String
    /// `other` alone, or keyed by `zero`, `one`, `two`, `few`, `many`, `other`.
    package let forms: [(category: Located<String>, text: Located<String>)]
    package let span: SourceSpan

    package init(
      name: String, forms: [(category: Located<String>, text: Located<String>)], span: SourceSpan
    ) {
      self.name = name
      self.forms = forms
      self.span = span
    }
  }

  /// A BCP 47 tag, as it was given.
  package let language: String
  /// Sorted by name.
  package let phrases: [Phrase]
  private let places: [String: Int]

  /// Checks every phrase; one that is at fault is left out.
  ///
  /// - Parameter counted: the phrases that are given a `count` which they needn't name: it stands beside
  ///   them, and chooses among their forms where there are several.
  package static func load(
    language: String, sources: [Source], counted: Set<String> = []
  ) -> (words: Words, diagnostics: [Diagnostic]) {
    var phrases: [String: Phrase] = [:]
    var diagnostics: [Diagnostic] = []
    var names: Set<String> = []
    for source in sources {
      let (phrase, found) = PhraseCompiler.compile(
        source, language: language, isCounted: counted.contains(source.name))
      diagnostics += found
      if !names.insert(source.name).inserted {
        diagnostics.append(
          Diagnostic(.badWord, at: source.span, "the phrase `\(source.name)` stands here twice"))
      }
      phrases[source.name] = phrase
    }
    let sorted = phrases.values.sorted { $0.name < $1.name }
    return (Words(language: language, phrases: sorted, written: names), diagnostics)
  }

  /// Names of phrases that were written, those at fault too: a use of them is not a further fault.
  let written: Set<String>

  private init(language: String, phrases: [Phrase], written: Set<String>) {
    self.language = language
    self.phrases = phrases
    self.written = written
    var places: [String: Int] = [:]
    for (index, phrase) in phrases.enumerated() { places[phrase.name] = index }
    self.places = places
  }

  /// The phrases that a number chooses the form of and that do not name it.
  package var counted: Set<String> {
    Set(phrases.filter { $0.selector != nil && !$0.namesSelector }.map(\.name))
  }

  /// The plural forms that a phrase of a language must have, `other` always among them.
  package static func pluralForms(of language: String) -> [String] {
    PluralRules(language: language).needed.map(\.rawValue)
  }

  /// The words without phrases that are at fault; a use of these is not a further fault.
  package func leavingOut(_ names: Set<String>) -> Words {
    Words(
      language: language, phrases: phrases.filter { !names.contains($0.name) }, written: written)
  }

  subscript(name: String) -> Phrase? { places[name].map { phrases[$0] } }

  /// A phrase with its parameters put in, for words that page values need (dates, descriptions).
  ///
  /// Nil where the phrase is not there, or where a parameter is missing or of the wrong type.
  package func phrase(_ name: String, _ parameters: [String: PhraseArgument] = [:]) -> String? {
    guard let phrase = self[name] else { return nil }
    var values: [PhraseArgument] = []
    for parameter in phrase.parameters {
      switch parameters[parameter.name] {
      case .number(let number)?: values.append(.number(number))
      case .text(let text)? where !parameter.isNumber: values.append(.text(text))
      default: return nil
      }
    }
    return phrase.text(values)
  }
}
