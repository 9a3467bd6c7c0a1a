import DossierCore

/// Phrases: `words.noNotes`, `words.notes(count: article.notes.count)`.
extension ProgramCompiler {
  mutating func check(
    call callee: Expression, _ arguments: [Argument], _ range: Range<Int>
  ) -> Checked? {
    if case .member(let base, let name, _) = callee.kind, case .name("words") = base.kind {
      return check(phrase: name, arguments, range)
    }
    report(
      .templateType, callee.range, "this can't be called",
      suggestion: "only phrases take arguments, such as `words.notes(count: 2)`")
    return nil
  }

  mutating func check(
    phrase name: LocatedName, _ arguments: [Argument], _ range: Range<Int>
  ) -> Checked? {
    if name.text == "language" { return Checked(.constant(.text(words.language)), .text) }
    guard let phrase = words[name.text] else {
      if words.written.contains(name.text) { return nil }
      let phrases = words.phrases
      report(
        .unknownWord, name.range,
        "the words of the language `\(words.language)` have no phrase `\(name.text)`",
        near: NearMissSearch(
          for: name.text, otherwise: "add it to the words", among: { phrases.map(\.name) }))
      return nil
    }
    guard let operations = check(arguments, of: phrase, range) else { return nil }
    if phrase.parameters.isEmpty { return Checked(.constant(.text(phrase.text([]))), .text) }
    return Checked(.phrase(phrase, operations), .text)
  }

  /// The arguments in the order of the phrase's parameters; nil after a fault.
  private mutating func check(
    _ arguments: [Argument], of phrase: Phrase, _ range: Range<Int>
  ) -> [Operation]? {
    let known = phrase.parameters.map(\.name)
    var given: [String: Operation] = [:]
    var isWhole = true
    for argument in arguments {
      guard let value = check(argument, of: phrase) else {
        isWhole = false
        continue
      }
      if given.updateValue(value, forKey: argument.label.text) != nil {
        report(
          .templateType, argument.label.range,
          "the argument `\(argument.label.text)` stands here twice")
        isWhole = false
      }
    }
    let labels = arguments.map(\.label.text)
    let example = known.map { $0 + ": …" }.joined(separator: ", ")
    for name in known where !labels.contains(name) {
      report(
        .templateType, range, "`words.\(phrase.name)` needs the argument `\(name)`",
        suggestion: "write `words.\(phrase.name)(\(example))`")
      isWhole = false
    }
    return isWhole ? known.compactMap { given[$0] } : nil
  }

  private mutating func check(_ argument: Argument, of phrase: Phrase) -> Operation? {
    guard let parameter = phrase.parameters.first(where: { $0.name == argument.label.text }) else {
      let near = NearMiss.best(for: argument.label.text, among: phrase.parameters.map(\.name))
      report(
        .templateType, argument.label.range,
        "`words.\(phrase.name)` takes no argument `\(argument.label.text)`",
        suggestion: near.map { "write `\($0)`" } ?? "remove it")
      return nil
    }
    guard let checked = check(argument.value) else { return nil }
    let type = checked.type.withoutChoices
    if type == .number || (type == .text && !parameter.isNumber) {
      return checked.operation
    }
    report(
      .templateType, argument.value.range,
      "`\(parameter.name)` must be \(parameter.isNumber ? "a number" : "text or a number"); "
        + "this is \(checked.type.phrase)",
      suggestion: checked.type.isOptional ? "write `??` and a value after it" : nil)
    return nil
  }
}
