import DossierCore
import DossierYAML

/// Fields that hold text.
extension FieldReader {
  mutating func text(_ key: String) -> Located<String>? {
    guard let node = value(key) else { return nil }
    return text(of: node, key: key)
  }

  /// A text that readers see as a title, with its quotation marks and dashes as they are printed.
  mutating func title(_ key: String) -> Located<String>? { text(key)?.map(SmartMarks.curled) }

  mutating func requiredTitle(_ key: String, suggestion: String? = nil) -> Located<String>? {
    requiredText(key, suggestion: suggestion)?.map(SmartMarks.curled)
  }

  mutating func requiredText(_ key: String, suggestion: String? = nil) -> Located<String>? {
    require(key, suggestion: suggestion)
    return text(key)
  }

  /// A list of texts, for which one text may stand.
  mutating func texts(_ key: String) -> [Located<String>] {
    elements(key).compactMap { text(of: $0, key: key) }
  }

  /// The items of a list, or the one value that stands where a list may.
  mutating func elements(_ key: String) -> [YAMLNode] {
    guard let node = value(key) else { return [] }
    if case .sequence(let sequence) = node { return sequence.items }
    return [node]
  }

  /// The text of a node, without the white space around it; anything else is reported.
  mutating func text(of node: YAMLNode, key: String) -> Located<String>? {
    guard case .scalar(let scalar) = node else {
      report(wrongType(key, takes: "text", has: node))
      return nil
    }
    let text = trimmed(scalar.text)
    guard !text.isEmpty, !scalar.isNull else {
      if !mayBeEmpty(key) {
        report(Diagnostic(.emptyField, at: node.span, "`\(key)` holds an empty text"))
      }
      return nil
    }
    return Located(text, scalar.span)
  }

  /// "write `text`", with the quotation marks that YAML asks for.
  static func writing(_ text: String?) -> String? {
    Suggestion.write(text.flatMap(YAMLWriting.scalar)) { _ in true }
  }

  func wrongType(
    _ key: String, takes expected: String, has node: YAMLNode, suggestion: String? = nil
  ) -> Diagnostic {
    let found =
      switch node {
      case .scalar: "text"
      case .sequence: "a list"
      case .mapping: "a mapping"
      }
    return Diagnostic(
      .wrongType, at: node.span, "`\(key)` takes \(expected), not \(found)", suggestion: suggestion)
  }
}
