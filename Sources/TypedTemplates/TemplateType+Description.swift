import ContextualEscaping

/// Types as they are shown to whoever writes templates: `text`, `[note]`, `url?`.
extension TemplateType: CustomStringConvertible {
  @usableFromInline package var description: String {
    switch self {
    case .text, .choice: "text"
    case .number: "number"
    case .boolean: "boolean"
    case .url: "url"
    case .html: "html"
    case .json: "json"
    case .optional(let type): "\(type)?"
    case .list(let type): "[\(type)]"
    case .record(let record): record.name
    }
  }

  /// The type without its optional.
  var wrapped: TemplateType {
    if case .optional(let type) = self { type.wrapped } else { self }
  }

  var isOptional: Bool {
    if case .optional = self { true } else { false }
  }

  /// The optional of this type; an optional of an optional is the same.
  var madeOptional: TemplateType { isOptional ? self : .optional(self) }

  /// The one type of values that are of either; nil where there is none.
  static func common(to left: TemplateType, _ right: TemplateType) -> TemplateType? {
    if left == right { return left }
    let type = left.withoutChoices
    return type == right.withoutChoices ? type : nil
  }

  /// With its article, as a sentence names it.
  var phrase: String {
    switch self {
    case .optional: "optional (\(self))"
    case .list: "a list (\(self))"
    case .record(let record): "a record (\(record.name))"
    case .number: "a number"
    case .boolean: "a boolean"
    case .url: "an address (url)"
    case .text, .choice, .html, .json: description
    }
  }
}
