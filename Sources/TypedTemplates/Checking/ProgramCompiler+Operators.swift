import ContextualEscaping
import DossierCore

/// Operators between two values.
extension ProgramCompiler {
  mutating func check(
    _ operation: Expression.Operator, _ left: Expression, _ right: Expression, _ range: Range<Int>
  ) -> Checked? {
    switch operation {
    case .and, .or:
      let first = checkCondition(left)
      let second = checkCondition(right)
      guard let first, let second else { return nil }
      return Checked(operation == .and ? .and(first, second) : .or(first, second), .boolean)
    case .coalesce: return coalesce(left, right)
    case .equal: return equal(left, right).map { Checked($0, .boolean) }
    case .notEqual: return equal(left, right).map { Checked(.not($0), .boolean) }
    case .less, .greater, .atMost, .atLeast: return compare(operation, left, right)
    }
  }

  private mutating func coalesce(_ left: Expression, _ right: Expression) -> Checked? {
    let first = check(left)
    let second = check(right)
    guard let first, let second else { return nil }
    if !first.type.isOptional {
      report(
        .templateType, severity: .warning, left.range,
        "this is \(first.type.phrase), which is never absent", suggestion: "remove `??`")
    }
    guard let type = TemplateType.common(to: first.type.wrapped, second.type.wrapped) else {
      report(
        .templateType, right.range,
        "this is \(second.type.phrase), but the value before `??` is \(first.type.phrase)",
        suggestion: "let both be \(first.type.wrapped)")
      return nil
    }
    return Checked(
      .coalesce(first.operation, second.operation),
      second.type.isOptional ? type.madeOptional : type)
  }

  private mutating func equal(_ left: Expression, _ right: Expression) -> Operation? {
    if case .none = right.kind { return absent(left) }
    if case .none = left.kind { return absent(right) }
    let first = check(left)
    let second = check(right)
    guard let first, let second else { return nil }
    guard TemplateType.common(to: first.type.wrapped, second.type.wrapped) != nil else {
      report(
        .templateType, right.range,
        "this is \(second.type.phrase), and can't equal \(first.type.phrase)",
        suggestion: "compare values of one type")
      return nil
    }
    guard isPossible(left, for: second.type), isPossible(right, for: first.type) else { return nil }
    switch first.type.wrapped {
    case .text, .choice, .number, .boolean, .url: return .equal(first.operation, second.operation)
    default:
      report(
        .templateType, left.range, "\(first.type.phrase) can't be compared",
        suggestion: "compare text, numbers, booleans or addresses")
      return nil
    }
  }

  /// Whether a value of a type may be what an expression says; a literal that it never is, is a fault.
  private mutating func isPossible(_ expression: Expression, for type: TemplateType) -> Bool {
    guard case .choice(let choices) = type.wrapped, case .text(let text) = expression.kind,
      !choices.contains(text)
    else { return true }
    report(
      .templateType, expression.range, "`\(text)` is none of what it may be",
      suggestion: NearMiss.best(for: text, among: choices).map { #"write `"\#($0)"`"# },
      notes: ["it may be: " + choices.joined(separator: ", ")])
    return false
  }

  private mutating func absent(_ expression: Expression) -> Operation? {
    guard let checked = check(expression) else { return nil }
    if !checked.type.isOptional {
      report(
        .templateType, expression.range, "this is \(checked.type.phrase), which is never absent",
        suggestion: "remove the comparison with `nil`")
      return nil
    }
    return .isAbsent(checked.operation)
  }

  private mutating func compare(
    _ operation: Expression.Operator, _ left: Expression, _ right: Expression
  ) -> Checked? {
    let first = checkNumber(left)
    let second = checkNumber(right)
    guard let first, let second else { return nil }
    switch operation {
    case .less: return Checked(.less(first, second), .boolean)
    case .greater: return Checked(.less(second, first), .boolean)
    case .atMost: return Checked(.not(.less(second, first)), .boolean)
    default: return Checked(.not(.less(first, second)), .boolean)
    }
  }

  private mutating func checkNumber(_ expression: Expression) -> Operation? {
    guard let checked = check(expression) else { return nil }
    if checked.type == .number { return checked.operation }
    report(
      .templateType, expression.range, "only numbers have an order; this is \(checked.type.phrase)",
      suggestion: checked.type == .optional(.number) ? "write `?? 0` after it" : nil)
    return nil
  }

  /// A list and the type of its elements, for a loop; the type is nil after a fault.
  mutating func checkList(_ expression: Expression) -> (Operation, element: TemplateType?) {
    guard let checked = check(expression) else { return (.constant(.none), nil) }
    if case .list(let element) = checked.type { return (checked.operation, element) }
    var suggestion: String?
    if case .list = checked.type.wrapped { suggestion = "put the `for` inside `if let`" }
    report(
      .templateType, expression.range, "`for` needs a list; this is \(checked.type.phrase)",
      suggestion: suggestion)
    return (.constant(.none), nil)
  }
}
