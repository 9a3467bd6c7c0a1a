import TypedTemplates

/// The phrases of the site's language, as page values ask for them.
package struct Wording: Sendable {
  private let phrase: @Sendable (String, [String: PhraseArgument]) -> String?

  init(phrase: @escaping @Sendable (String, [String: PhraseArgument]) -> String?) {
    self.phrase = phrase
  }

  package init(_ words: Words) {
    self.init { words.phrase($0, $1) }
  }

  /// A phrase with its parameters; `count` chooses its plural form.
  package func callAsFunction(
    _ name: SitePhrase, _ texts: [String: String] = [:], count: Int? = nil
  ) -> String {
    var parameters = texts.mapValues { PhraseArgument.text($0) }
    if let count { parameters["count"] = .number(count) }
    return phrase(name.rawValue, parameters) ?? ""
  }

  /// A phrase by its name in the words, for vocabularies that Core keeps.
  package func text(_ name: String, _ texts: [String: String]) -> String {
    phrase(name, texts.mapValues { .text($0) }) ?? ""
  }

  /// Names as one phrase: `Thomson`, `Thomson and Carden`, `Thomson, Carden and Harrison`.
  package func list(_ names: [String]) -> String {
    guard var text = names.last else { return "" }
    for (index, name) in names.dropLast().enumerated().reversed() {
      text =
        index == names.count - 2
        ? self(.listTwo, ["first": name, "second": text])
        : self(.listMore, ["first": name, "rest": text])
    }
    return text
  }
}
