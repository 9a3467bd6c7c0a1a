import DossierCore

/// Checks one phrase as it is written and makes it ready.
struct PhraseCompiler {
  private let source: Words.Source
  private let rules: PluralRules
  private let language: String
  private(set) var diagnostics: [Diagnostic] = []
  private var names: [String] = []
  private var forms: [Phrase.Form] = []

  /// - Parameter isCounted: whether the phrase is given a `count` that it needn't name.
  static func compile(
    _ source: Words.Source, language: String, isCounted: Bool
  ) -> (phrase: Phrase?, diagnostics: [Diagnostic]) {
    var compiler = PhraseCompiler(source: source, language: language)
    let phrase = compiler.compile(isCounted: isCounted)
    return (phrase, compiler.diagnostics)
  }

  private init(source: Words.Source, language: String) {
    self.source = source
    self.language = language
    rules = PluralRules(language: language)
  }

  private mutating func compile(isCounted: Bool) -> Phrase? {
    checkName()
    for (category, text) in source.forms {
      let parts = parts(of: text)
      if let category = self.category(category) {
        forms.append(.init(category: category, parts: parts))
      }
    }
    if diagnostics.isEmpty { checkCategories() }
    guard diagnostics.isEmpty, let selector = selector() else { return nil }
    forms.sort { $0.category != .other && $1.category == .other }
    // A language with one form for all numbers has nothing to choose by, and takes it all the same.
    if isCounted, names.isEmpty { names = ["count"] }
    let parameters = names.enumerated().map {
      Phrase.Parameter(name: $1, isNumber: $0 == selector.index || $1 == "count")
    }
    return Phrase(
      name: source.name, parameters: parameters, forms: forms, selector: selector.index,
      rules: rules, direction: TextDirection(ofLanguage: language))
  }

  private mutating func checkName() {
    let bytes = Array(source.name.utf8)
    if bytes.allSatisfy(\.isNameByte), let first = bytes.first, !first.isDigit,
      source.name != "language"
    {
      return
    }
    report(
      source.span, "`\(source.name)` can't be the name of a phrase",
      suggestion: source.name == "language"
        ? "`words.language` is the language itself; choose another name"
        : "write a name of letters and digits, such as `noNotes`")
  }

  private mutating func category(_ written: Located<String>) -> PluralCategory? {
    let allowed = rules.needed + rules.optional
    guard let category = PluralCategory(rawValue: written.value), allowed.contains(category) else {
      let near = NearMiss.best(for: written.value, among: allowed.map(\.rawValue))
      report(
        written.span, "`\(written.value)` is no plural form of the language `\(language)`",
        suggestion: near.map { "write `\($0)`" },
        notes: ["its forms: " + allowed.map(\.rawValue).joined(separator: ", ")])
      return nil
    }
    if forms.contains(where: { $0.category == category }) {
      report(written.span, "the form `\(category.rawValue)` stands here twice")
      return nil
    }
    return category
  }

  private mutating func checkCategories() {
    let there = forms.map(\.category)
    let isSingle = there.allSatisfy { $0 == .other }
    let needed = isSingle ? [.other] : rules.needed
    let missing = needed.filter { !there.contains($0) }.map { "`\($0.rawValue)`" }
    if missing.isEmpty { return }
    report(
      source.span,
      "the phrase `\(source.name)` lacks the form\(missing.count == 1 ? "" : "s") "
        + missing.joined(separator: ", "),
      suggestion: "add what the language `\(language)` needs")
  }

  /// The parameter that chooses the form, if there are several; nil after a fault.
  private mutating func selector() -> (index: Int?, Void)? {
    if forms.count == 1 { return (nil, ()) }
    if let count = names.firstIndex(of: "count") { return (count, ()) }
    if names.isEmpty { names = ["count"] }
    if names.count == 1 { return (0, ()) }
    report(
      source.span, "it is not clear by which number the forms of `\(source.name)` are chosen",
      suggestion: "call that parameter `count`")
    return nil
  }

  private mutating func report(
    _ span: SourceSpan, _ message: String, suggestion: String? = nil, notes: [String] = []
  ) {
    diagnostics.append(
      Diagnostic(.badWord, at: span, message, suggestion: suggestion, notes: notes))
  }
}

// MARK: - The text of a form

extension PhraseCompiler {
  private mutating func parts(of text: Located<String>) -> [Phrase.Part] {
    let bytes = Array(text.value.utf8)
    return TemplateScanner.pieces(of: bytes).compactMap { piece in
      switch piece {
      case .literal(let range): return .text(String(decoding: bytes[range], as: UTF8.self))
      case .directive(let range, let inside, let isClosed):
        let name = String(decoding: bytes[inside].trimmed, as: UTF8.self)
        guard isClosed, !name.isEmpty, name.utf8.allSatisfy(\.isNameByte),
          name.utf8.first?.isDigit == false
        else {
          report(
            text.span(of: range), "a phrase takes names of parameters alone",
            suggestion: #"write `\(name)`"#)
          return nil
        }
        return .parameter(index(of: name))
      }
    }
  }

  private mutating func index(of name: String) -> Int {
    if let index = names.firstIndex(of: name) { return index }
    names.append(name)
    return names.count - 1
  }
}

extension Words.Source {
  /// Where the phrase first names a parameter.
  package func span(ofParameter name: String) -> SourceSpan? {
    for (_, text) in forms {
      let bytes = Array(text.value.utf8)
      for case .directive(let range, let inside, _) in TemplateScanner.pieces(of: bytes)
      where bytes[inside].trimmed.elementsEqual(name.utf8) {
        return text.span(of: range)
      }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmed: Self {
    let start = drop(while: \.isWhiteSpace)
    return start.prefix(upTo: (start.lastIndex { !$0.isWhiteSpace } ?? start.startIndex - 1) + 1)
  }
}

extension Located<String> {
  /// Where a range of the text's bytes was written, as near as the way it was quoted lets us say.
  fileprivate func span(of range: Range<Int>) -> SourceSpan {
    let written = span.file.bytes[span.range.clamped(to: 0..<span.file.bytes.count)]
    for quotes in 0...1 where written.count == value.utf8.count + 2 * quotes {
      let start = written.startIndex + quotes
      guard written[start...].starts(with: value.utf8) else { continue }
      return span.file.span(start + range.lowerBound..<start + range.upperBound)
    }
    return span
  }
}
