import DossierCore

/// A phrase of a language, ready to be put together.
package struct Phrase: Sendable {
  package struct Parameter: Sendable, Equatable {
    package let name: String
    /// Whether it is a number, because the plural forms are chosen by it; others may be text too.
    package let isNumber: Bool
  }

  enum Part: Sendable {
    case text(String)
    case parameter(Int)
  }

  struct Form: Sendable {
    let category: PluralCategory
    let parts: [Part]
  }

  package let name: String
  /// In the order in which the phrase first names them.
  package let parameters: [Parameter]
  /// The last of them is `other`.
  let forms: [Form]
  /// The parameter that chooses among the forms.
  let selector: Int?
  let rules: PluralRules
  /// That of its language.
  let direction: TextDirection

  /// The phrase with its arguments in the order of `parameters`; those that would turn its words stand
  /// between isolates.
  func text(_ arguments: [PhraseArgument]) -> String {
    let number: Int? =
      if let selector, case .number(let number) = arguments[selector] { number } else { nil }
    var text = ""
    let parts = parts(for: number)
    for part in parts {
      switch part {
      case .text(let literal):
        // What ends in a full stop by itself takes no further one.
        text +=
          literal.beginsWithFullStop && text.endsWithFullStop ? literal.dropFirst() : literal[...]
      case .parameter(let index) where parts.count > 1:
        text += arguments[index].text.isolated(in: direction)
      case .parameter(let index): text += arguments[index].text
      }
    }
    return text
  }

  /// Whether a form names the parameter that chooses among them.
  var namesSelector: Bool {
    forms.contains { form in
      form.parts.contains {
        if case .parameter(let index) = $0 { index == selector } else { false }
      }
    }
  }

  /// The form that a number asks for.
  func parts(for number: Int?) -> [Part] {
    guard let number else { return forms.last?.parts ?? [] }
    let category = rules.category(for: number)
    return (forms.first { $0.category == category } ?? forms.last)?.parts ?? []
  }
}

private let fullStop = UInt8(ascii: ".")

extension String {
  /// Whether it begins with a full stop, and not with several.
  fileprivate var beginsWithFullStop: Bool {
    utf8.first == fullStop && utf8.dropFirst().first != fullStop
  }

  /// Whether what is seen last is a full stop: an isolate may be closed after it.
  fileprivate var endsWithFullStop: Bool {
    unicodeScalars.last { $0 != "\u{2069}" } == "."
  }
}

/// What is put in for one parameter of a phrase.
package enum PhraseArgument: Sendable {
  case text(String)
  case number(Int)

  fileprivate var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    }
  }
}
