import DossierCore
import DossierYAML
import TypedTemplates

@testable import DossierTheme

extension Wording {
  /// The built-in English words, put in without the template engine.
  static let english = Wording { name, parameters in
    guard let forms = words[name] else { return nil }
    let isOne = if case .number(1) = parameters["count"] { true } else { false }
    var text = (isOne ? forms["one"] : nil) ?? forms["other"] ?? ""
    for (parameter, value) in parameters {
      switch value {
      case .text(let value): text = text.replacing("\\(\(parameter))", with: value)
      case .number(let value): text = text.replacing("\\(\(parameter))", with: String(value))
      }
    }
    return text
  }

  /// Plural forms by phrase.
  static let words: [String: [String: String]] = {
    var words: [String: [String: String]] = [:]
    for file in ThemeFiles.builtIn
    where file.path == "words/en.yaml" || file.path.hasSuffix("-en.yaml") {
      guard case .mapping(let mapping) = parseYAML(file: file, range: 0..<file.bytes.count).0 else {
        continue
      }
      for pair in mapping.pairs {
        switch pair.value {
        case .scalar(let scalar): words[pair.key.text] = ["other": scalar.text]
        case .mapping(let forms):
          words[pair.key.text] = Dictionary(
            forms.pairs.compactMap { form in
              if case .scalar(let scalar) = form.value { (form.key.text, scalar.text) } else { nil }
            }, uniquingKeysWith: { $1 })
        case .sequence: break
        }
      }
    }
    return words
  }()
}
