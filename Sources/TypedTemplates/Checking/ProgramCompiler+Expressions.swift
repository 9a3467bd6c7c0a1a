import ContextualEscaping
import DossierCore

/// An expression that was found right.
struct Checked {
  let operation: Operation
  let type: TemplateType
  /// Where the type is optional only because a `?.` stands before: the type without that.
  var chained: TemplateType?

  init(_ operation: Operation, _ type: TemplateType, chained: TemplateType? = nil) {
    self.operation = operation
    self.type = type
    self.chained = chained
  }
}

/// Types of expressions; nil where a fault was reported.
extension ProgramCompiler {
  mutating func check(_ expression: Expression) -> Checked? {
    switch expression.kind {
    case .name(let name): return check(name: name, expression.range)
    case .text(let text): return Checked(.constant(.text(text)), .text)
    case .number(let number): return Checked(.constant(.number(number)), .number)
    case .boolean(let isTrue): return Checked(.constant(.boolean(isTrue)), .boolean)
    case .none:
      report(
        .templateType, expression.range, "`nil` has a meaning only after `==` and `!=`")
      return nil
    case .member(let base, let name, let isOptionalChain):
      return check(member: name, of: base, isOptionalChain: isOptionalChain)
    case .call(let callee, let arguments):
      return check(call: callee, arguments, expression.range)
    case .asset(let name): return check(asset: name)
    case .not(let operand):
      return checkCondition(operand).map { Checked(.not($0), .boolean) }
    case .binary(let operation, let left, let right):
      return check(operation, left, right, expression.range)
    case .choice(let condition, let value, let otherwise):
      return check(choice: condition, value, otherwise)
    }
  }

  /// A condition's operation; there is no truth in anything but booleans.
  mutating func checkCondition(_ expression: Expression) -> Operation? {
    guard let checked = check(expression) else { return nil }
    if checked.type == .boolean { return checked.operation }
    report(
      .templateType, expression.range,
      "a condition must be a boolean; this is \(checked.type.phrase)",
      suggestion: Self.conditionFrom(checked.type))
    return nil
  }

  private static func conditionFrom(_ type: TemplateType) -> String? {
    switch type {
    case .optional: "write `!= nil` after it, or `let` before it"
    case .list, .text, .choice, .html: "write `!` before it and `.isEmpty` after it"
    case .number: "compare it, such as by `> 0`"
    default: nil
    }
  }

  /// The address of a file that the site has in `assets/`, from a page at any depth.
  private mutating func check(asset name: LocatedName) -> Checked? {
    let path = name.text.hasPrefix("assets/") ? String(name.text.dropFirst(7)) : name.text
    if assets.contains(path) {
      return Checked(.constant(.address(.site("assets/\(path)"))), .url)
    }
    let near = NearMiss.best(for: path, among: assets.sorted())
    report(
      .missingAsset, name.range, "there is no file `\(path)` in `Templates/assets/`",
      suggestion: near.map { #"write `"\#($0)"`"# }
        ?? "put it there, or into `Content/assets/`")
    return nil
  }

  private mutating func check(name: String, _ range: Range<Int>) -> Checked? {
    switch scope[name] {
    case .value(let operation, let type):
      noteUse(of: name)
      return Checked(operation, type)
    case .unknown: return nil
    case .loop:
      report(
        .templateType, range, "`loop` is no value",
        suggestion: "write `loop.index`, `loop.count`, `loop.isFirst` or `loop.isLast`")
    case nil where name == "words":
      report(
        .templateType, range, "`words` is no value", suggestion: "write `words.` and a phrase")
    case nil where name == "loop":
      report(.unknownMember, range, "`loop` is known only inside a `for`")
    case nil:
      let known = scope.names.filter { $0 != "loop" } + ["words"]
      let near = NearMiss.best(for: name, among: known)
      report(
        .unknownMember, range, "there is no `\(name)` here",
        suggestion: near.map { "write `\($0)`" },
        notes: ["known here: " + known.joined(separator: ", ")])
    }
    return nil
  }

  /// A page's name may be hidden by a loop's; then it counts as read without need.
  private mutating func noteUse(of name: String) {
    guard request.isPage, let slot = request.names.firstIndex(where: { $0.name == name }) else {
      return
    }
    uses.insert(name: slot)
  }

  private mutating func check(
    choice condition: Expression, _ value: Expression, _ otherwise: Expression
  ) -> Checked? {
    let condition = checkCondition(condition)
    let left = check(value)
    let right = check(otherwise)
    guard let condition, let left, let right else { return nil }
    guard let type = TemplateType.common(to: left.type.wrapped, right.type.wrapped) else {
      report(
        .templateType, otherwise.range,
        "this is \(right.type.phrase), but the value before `:` is \(left.type.phrase)",
        suggestion: "let both be of one type")
      return nil
    }
    let isOptional = left.type.isOptional || right.type.isOptional
    return Checked(
      .choose(condition, left.operation, right.operation),
      isOptional ? type.madeOptional : type)
  }
}
