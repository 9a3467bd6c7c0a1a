import DossierCore
import DossierModel
import DossierYAML

/// `cite` in all its forms: `article^name`, `{in, quote, locator}`, and lists of both.
extension FieldReader {
  mutating func citations(_ key: String = "cite") -> [Citation] {
    elements(key, most: FieldBounds.pages).compactMap { citation($0, key: key) }
  }

  mutating func citation(_ node: YAMLNode, key: String) -> Citation? {
    guard case .scalar(let scalar) = node else {
      return record(node, key: key, name: "a cited passage") { $0.quotedPassage() }
    }
    guard text(of: node, key: key) != nil else { return nil }
    return namedPassage(scalar)
  }

  private mutating func quotedPassage() -> Citation? {
    let article = requiredText("in", suggestion: "add `in:` with the id of an article")
    let quote = requiredText(
      "quote", suggestion: "add `quote:` with the words as they stand there",
      most: FieldBounds.prose)
    let locator = title("locator")?.value
    guard let article, let quote else { return nil }
    return .quoted(article: article, quote: quote, locator: locator)
  }

  private mutating func namedPassage(_ scalar: YAMLScalar) -> Citation? {
    let scalars = Array(scalar.text.unicodeScalars)
    guard let caret = scalars.firstIndex(of: "^"), caret > 0, caret + 1 < scalars.count,
      !scalars.contains(where: \.properties.isWhitespace), !scalars[(caret + 1)...].contains("^")
    else {
      report(
        Diagnostic(
          .badCite, at: scalar.span, "`\(trimmed(scalar.text))` names no passage",
          suggestion:
            "write `…^…` with the id of an article and the name of a passage, or `{in: …, quote: …}`"
        ))
      return nil
    }
    let article = String(String.UnicodeScalarView(scalars[..<caret]))
    let passage = String(String.UnicodeScalarView(scalars[(caret + 1)...]))
    return .named(
      article: Located(article, scalar.span(ofScalars: 0..<caret)),
      passage: Located(passage, scalar.span(ofScalars: caret + 1..<scalars.count)))
  }
}
