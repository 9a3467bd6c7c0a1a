import DossierCore
import DossierModel
import DossierYAML
import EDTF

/// Fields whose text must have a certain shape: one of a few words, a date, an address, an id.
extension FieldReader {
  /// One of a few words.
  ///
  /// - Parameter meant: what to suggest for a word, before one that is spelt like it.
  mutating func choice<Choice>(
    _ key: String, of _: Choice.Type, meant: (String) -> String? = { _ in nil }
  ) -> Located<Choice>?
  where Choice: RawRepresentable<String> & CaseIterable & Sendable {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return Located(choice, text.span) }
    let known = Choice.allCases.map(\.rawValue)
    let near = YAMLWriting.suggestion(NearMiss.best(for: text.value, among: known))
    let all = known.map { "`\($0)`" }.joined(separator: ", ")
    report(
      Diagnostic(
        .unknownValue, at: text.span, "`\(key)` cannot be `\(text.value)`",
        suggestion: meant(text.value) ?? near ?? "choose one of \(all)"))
    return nil
  }

  /// An EDTF date, read from the text as it is written.
  mutating func date(_ key: String) -> Located<EDTFDate>? {
    guard let scalar = writtenDate(key) else { return nil }
    switch EDTFDate.parse(scalar.text) {
    case .success(let date): return Located(date, scalar.span)
    case .failure where scalar.text.utf8.allSatisfy("YMDymd-".utf8.contains):
      report(
        Diagnostic(
          .badDate, at: scalar.span, "`\(scalar.text)` is only the form of a date",
          suggestion: "write a date such as `2016-11-09`, `2016-11` or `2016`"))
      return nil
    case .failure(let problem):
      report(
        Diagnostic(
          .badDate, at: Self.place(of: problem, in: scalar), problem.message,
          suggestion: problem.suggestion(writing: Self.inYAML)))
      return nil
    }
  }

  /// What stands where a date is to stand, if it may be one by its form.
  mutating func writtenDate(_ key: String) -> YAMLScalar? {
    guard let node = value(key) else { return nil }
    if case .scalar(let scalar) = node, scalar.text.utf8.count > FieldBounds.title {
      report(tooLong(key, "\(FieldBounds.title) bytes", at: scalar.span))
      return nil
    }
    guard case .scalar(let scalar) = node else {
      let advice = "put quotes around a date that begins with `[` or `{`"
      report(wrongType(key, takes: "a date", has: node, suggestion: advice))
      return nil
    }
    return scalar
  }

  /// The whole text where another is to stand in its place, else what is wrong in it.
  static func place(of problem: EDTFProblem, in scalar: YAMLScalar) -> SourceSpan {
    guard problem.forms.isEmpty else { return scalar.span }
    let place = scalar.span(ofScalars: problem.offset..<problem.offset + 1)
    return place.range.isEmpty ? scalar.span : place
  }

  /// A date between quotation marks where YAML would take its first character for its own.
  private static func inYAML(_ date: String) -> String {
    "[{%".unicodeScalars.contains(date.unicodeScalars.first ?? " ") ? "\"\(date)\"" : date
  }

  /// An absolute address with `http` or `https`.
  mutating func webAddress(_ key: String) -> Located<String>? {
    guard let text = text(key, most: FieldBounds.prose) else { return nil }
    return webAddress(text, key: key)
  }

  mutating func webAddress(_ text: Located<String>, key: String) -> Located<String>? {
    guard text.value.utf8.count <= FieldBounds.address else {
      report(
        Diagnostic(
          .tooLong, at: text.span, "this address holds more than \(FieldBounds.address) bytes",
          suggestion: "leave out what the page does not need, or the whole key"))
      return nil
    }
    if WebAddress.isAbsolute(text.value) { return text }
    report(
      Diagnostic(
        .badURL, at: text.span,
        "`\(key)` must be a whole address that begins with `https://` or `http://`",
        suggestion: YAMLWriting.suggestion(WebAddress.correction(of: text.value))))
    return nil
  }

  /// A language as BCP 47 writes it, such as `en` or `pt-BR`; its parts are not looked up.
  mutating func language(_ key: String) -> Located<String>? {
    guard let text = text(key) else { return nil }
    if LanguageTag.isWellFormed(text.value) { return text }
    let corrected = text.value.split(separator: "_").joined(separator: "-")
    let canCorrect = LanguageTag.isWellFormed(corrected)
    report(
      Diagnostic(
        .badLanguage, at: text.span, "`\(text.value)` is not the tag of a language",
        suggestion: "write \(canCorrect ? "`\(corrected)`" : "a tag such as `en` or `pt-BR`")"))
    return nil
  }

  /// A colour as `#rgb` or `#rrggbb`.
  mutating func colour(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let digits = text.value.utf8.dropFirst()
    let isHex = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    if text.value.hasPrefix("#"), isHex, digits.count == 3 || digits.count == 6 {
      return text.value
    }
    report(
      Diagnostic(
        .badColour, at: text.span, "`\(text.value)` is not a colour",
        suggestion: "write it as `\"#2f4b7c\"`, between quotation marks"))
    return nil
  }

  /// An id of something that is declared here; `what` names it in the message.
  mutating func newID(_ text: Located<String>, what: String) -> Located<String>? {
    let text = Located(text.value.composed, text.span)
    guard let fault = IDFault(in: text.value) else { return text }
    report(
      Diagnostic(
        .badID, at: text.span, "`\(text.value)` cannot be the id of \(what): \(fault.reason)",
        suggestion: YAMLWriting.suggestion(fault.correction)))
    return nil
  }
}
