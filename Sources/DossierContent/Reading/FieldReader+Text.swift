import DossierCore
import DossierYAML
import TextAnalysis

/// Fields that hold text.
extension FieldReader {
  /// - Parameter most: of how many scalars it may be.
  mutating func text(_ key: String, most: Int = FieldBounds.title) -> Located<String>? {
    guard let node = value(key) else { return nil }
    return text(of: node, key: key, most: most)
  }

  /// A text that readers see as a title, with its quotation marks and dashes as they are printed.
  mutating func title(_ key: String, most: Int = FieldBounds.title) -> Located<String>? {
    // A question has a `text` to be read, an article one of a few words.
    if case .scalar(let scalar)? = mapping.pairs.first(where: { $0.key.text == key })?.value,
      FieldCatalogue.namesSomething.contains(key)
    {
      report(scalar.cut)
    }
    let marks = marks(of: key)
    return text(key, most: most)?.map { SmartMarks.curled($0, marks) }
  }

  /// A title and a subtitle are in the language that is named beside them.
  private func marks(of key: String) -> QuotationStyle {
    guard key == "title" || key == "subtitle", let language = writtenLanguage else { return marks }
    return QuotationStyle(language: language)
  }

  /// What stands under `language`, as far as it is text.
  var writtenLanguage: String? {
    guard case .scalar(let scalar)? = filled("language")?.value else { return nil }
    return scalar.text
  }

  /// A list of texts, for which one text may stand.
  ///
  /// - Parameter most: how many items it may have.
  mutating func texts(_ key: String, most: Int = FieldBounds.items) -> [Located<String>] {
    elements(key, most: most).compactMap { text(of: $0, key: key) }
  }

  /// The items of a list, or the one value that stands where a list may; those beyond the most are
  /// left out after a diagnostic.
  mutating func elements(_ key: String, most: Int = FieldBounds.items) -> [YAMLNode] {
    guard let node = value(key) else { return [] }
    guard case .sequence(let sequence) = node else { return [node] }
    guard sequence.items.count > most else { return sequence.items }
    report(tooMany(key, most, at: sequence.items[most].span))
    return Array(sequence.items.prefix(most))
  }

  func tooMany(_ key: String, _ most: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tooMany, at: span, "`\(key)` lists more than \(most)",
      suggestion: "leave out this one and those after it")
  }

  /// The text of a node, without the white space around it; anything else is reported.
  mutating func text(
    of node: YAMLNode, key: String, most: Int = FieldBounds.title
  ) -> Located<String>? {
    guard case .scalar(let scalar) = node else {
      report(wrongType(key, takes: "text", has: node))
      return nil
    }
    let text = trimmed(scalar.text)
    guard !text.isEmpty, !scalar.isNull else {
      if !mayBeEmpty(key) {
        report(
          Diagnostic(
            .emptyField, at: node.span, "`\(key)` holds an empty text",
            suggestion: "write a text there, or leave the item out"))
      }
      return nil
    }
    if !FieldCatalogue.namesSomething.contains(key) { report(scalar.cut) }
    guard !text.holdsMoreScalars(than: most) else {
      report(tooLong(key, "\(most) characters", at: scalar.span))
      return nil
    }
    refusePrivateComment(in: text, at: scalar.span)
    return Located(text, scalar.span)
  }

  /// Refuses words that other programs would keep from readers.
  mutating func refusePrivateComment(in text: String, at span: SourceSpan) {
    guard let severity = PrivateComment.severity(in: text) else { return }
    report(
      .printedComment(
        severity, at: span,
        suggestion: "take it out; in front matter, a line that begins with `#` is a comment"))
  }

  func tooLong(_ key: String, _ most: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tooLong, at: span, "`\(key)` holds more than \(most)",
      suggestion: "shorten it; what is to be read at length belongs below the front matter")
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

extension String {
  fileprivate func holdsMoreScalars(than most: Int) -> Bool {
    utf8.count > most && unicodeScalars.count > most
  }
}
