/// Names of languages by their tags, out of phrases `languageDe`, `scriptHans` and `regionGB`.
package enum LanguageNames {
  /// `English (United Kingdom)` for `en-GB`; nil where the words lack a name for the language. Parts
  /// that have no name stand as they are written.
  package static func name(of tag: String, _ wording: Wording) -> String? {
    let parts = tag.split(separator: "-").map(String.init)
    guard let first = parts.first, let language = phrase("language", first.capitalised, wording)
    else { return nil }
    let more = parts.dropFirst().map { part in
      switch part.utf8.count {
      case 4: phrase("script", part.capitalised, wording) ?? part
      case 2, 3: phrase("region", part.uppercased(), wording) ?? part.uppercased()
      default: part
      }
    }
    return more.isEmpty ? language : "\(language) (\(more.joined(separator: ", ")))"
  }

  /// Whether a phrase is of that form, whatever it names: words may have names for more languages.
  static func isName(_ phrase: String) -> Bool {
    ["language", "script", "region"].contains { prefix in
      phrase.hasPrefix(prefix) && (2...4).contains(phrase.utf8.count - prefix.utf8.count)
        && phrase.dropFirst(prefix.count).first?.isUppercase == true
    }
  }

  private static func phrase(_ kind: String, _ part: String, _ wording: Wording) -> String? {
    let text = wording.text(kind + part, [:])
    return text.isEmpty ? nil : text
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
