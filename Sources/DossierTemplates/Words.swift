import DossierCore

/// The words of one language: phrases with parameters and plural forms.
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

  package let language: String

  package static func load(
    language: String, sources: [Source]
  ) -> (words: Words, diagnostics: [Diagnostic]) {
    (Words(language: language), [])
  }

  /// A phrase with its parameters put in, for words that page values need (dates, descriptions);
  /// nil where the phrase is not there.
  package func phrase(_ name: String, _ parameters: [String: TemplateValue] = [:]) -> String? {
    nil
  }
}
