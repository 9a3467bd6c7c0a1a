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
      return record(node, key: key) { CitedWords(at: $0) }?.citation
    }
    guard text(of: node, key: key) != nil else { return nil }
    return namedPassage(scalar)
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

extension Citation {
  static let shape = Shape.list(
    .either(.passage, .record(CitedWords.declaration.shape)), most: FieldBounds.pages)
}

/// `{in, quote, locator}`.
private struct CitedWords: DeclaredRecord {
  var article: Reference
  var quote: Located<String>
  var locator: String?

  init(at place: SourceSpan) {
    article = Located("", place)
    quote = article
  }

  var citation: Citation { .quoted(article: article, quote: quote, locator: locator) }

  static let declaration = RecordDeclaration<Self>(
    "a cited passage",
    [
      .reference(
        "in", to: [.article], \.article,
        need: .required(add: "add `in:` with the id of an article"),
        "the id of an article", example: "three-reasons"),
      .text(
        "quote", \.quote,
        need: .required(add: "add `quote:` with the words as they stand there"),
        "words that stand there, with the cited ones in bold: `the **risk** is too great`",
        example: "the **risk** is too great", most: FieldBounds.prose),
      .title("locator", \.locator, "where in the source they stand", example: "p. 14"),
    ])
}
