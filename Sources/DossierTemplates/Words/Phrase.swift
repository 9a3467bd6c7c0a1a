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

  /// The phrase with its parameters' values, texts or numbers, in the order of `parameters`.
  func text(_ values: [TemplateValue]) -> String {
    var text = ""
    for part in form(for: values)?.parts ?? [] {
      switch part {
      case .text(let literal): text += literal
      case .parameter(let index): text += values[index].plainText
      }
    }
    return text
  }

  private func form(for values: [TemplateValue]) -> Form? {
    guard let selector, case .number(let number) = values[selector] else { return forms.last }
    let category = rules.category(for: number)
    return forms.first { $0.category == category } ?? forms.last
  }
}

extension TemplateValue {
  fileprivate var plainText: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    default: ""
    }
  }
}
