import DossierCore
import TypedTemplates

/// A file of words to be translated: every phrase of the built-in English ones behind a `#`, so that
/// what nobody has translated yet is told of as that.
package enum WordsSkeleton {
  /// - Parameter language: a tag, such as `de`.
  package static func text(language: String) -> String {
    let file = ThemeFiles.builtIn.first { $0.path == "words/en.yaml" }
    let lines =
      file.map { String(decoding: $0.bytes, as: UTF8.self) }?
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
    var body = lines.drop(while: { $0.hasPrefix("#") })
    var text = """
      # The words of `\(language)`. Take the # off a line and translate what stands behind the colon; what
      # keeps its # stays in English. `\\(name)` is a parameter: let it stand.

      """
    while let line = body.popFirst() {
      guard !line.isEmpty, !line.hasPrefix("#") else {
        text += line + "\n"
        continue
      }
      text += "#\(line)\n"
      let forms = body.prefix { $0.hasPrefix(" ") }
      body = body.dropFirst(forms.count)
      text +=
        forms.first?.firstForm == nil
        ? forms.map { "#\($0)\n" }.joined() : plural(Array(forms), of: language)
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  /// A line for each form that the language needs.
  private static func plural(_ english: [String], of language: String) -> String {
    let forms = english.compactMap(\.firstForm)
    guard let other = forms.last?.text else { return "" }
    return Words.pluralForms(of: language).map { name in
      "#  \(name): \(forms.first { $0.name == name }?.text ?? other)\n"
    }.joined()
  }
}

extension String {
  /// The form's name and phrase on a line such as `  one: '\(count) note'`.
  fileprivate var firstForm: (name: String, text: String)? {
    let parts = drop { $0 == " " }.split(separator: ":", maxSplits: 1)
    guard parts.count == 2,
      ["zero", "one", "two", "few", "many", "other"].contains(String(parts[0]))
    else { return nil }
    return (String(parts[0]), parts[1].drop { $0 == " " }.description)
  }
}

/// The built-in theme's files, for copies of them.
package enum BuiltInTheme {
  /// The paths of all, below `Templates/`.
  package static var paths: [String] { ThemeFiles.builtIn.map(\.path) }

  /// A file by its path, or a template by its name.
  package static func file(named name: String) -> SourceFile? {
    ThemeFiles.builtIn.first { $0.path == name }
      ?? ThemeFiles.builtIn.first { $0.path == "\(name).html" }
  }
}
