/// Values, their members and calls.
extension ExpressionParser {
  mutating func postfix() throws(SyntaxFault) -> Expression {
    var expression = try primary()
    while case .symbol(let symbol) = current.kind {
      switch symbol {
      case .dot, .optionalDot:
        _ = advance()
        let name = try name("the name of a member")
        expression = Expression(
          kind: .member(expression, name, isOptionalChain: symbol == .optionalDot),
          range: expression.range.lowerBound..<name.range.upperBound)
      case .open where expression.isAssetFunction:
        expression = try asset(from: expression.range.lowerBound)
      case .open:
        _ = advance()
        let arguments = try arguments(until: .symbol(.close))
        let end = advance().range.upperBound
        expression = Expression(
          kind: .call(expression, arguments), range: expression.range.lowerBound..<end)
      case .not:
        throw SyntaxFault(
          current.range, "a value can't be forced with `!`",
          suggestion: "write `if let` or `?? value`")
      default: return expression
      }
    }
    return expression
  }

  /// The file's name between parentheses.
  private mutating func asset(from start: Int) throws(SyntaxFault) -> Expression {
    _ = advance()
    guard case .text(let path) = current.kind else {
      throw SyntaxFault(
        current.range, "`asset` takes the name of a file, between quotation marks",
        suggestion: #"write `asset("brand.css")`"#)
    }
    let name = LocatedName(text: path, range: advance().range)
    guard current.kind == .symbol(.close) else { throw unexpected("`)`") }
    return Expression(kind: .asset(name), range: start..<advance().range.upperBound)
  }

  private mutating func primary() throws(SyntaxFault) -> Expression {
    let token = current
    let kind: Expression.Kind
    switch token.kind {
    case .name("true"): kind = .boolean(true)
    case .name("false"): kind = .boolean(false)
    case .name("nil"): kind = .none
    case .name(let name): kind = .name(name)
    case .text(let text): kind = .text(text)
    case .number(let number): kind = .number(number)
    case .symbol(.open):
      _ = advance()
      let inner = try expression()
      guard current.kind == .symbol(.close) else { throw unexpected("`)`") }
      let end = advance().range.upperBound
      return Expression(kind: inner.kind, range: token.range.lowerBound..<end)
    default: throw unexpected("a value")
    }
    _ = advance()
    return Expression(kind: kind, range: token.range)
  }

  /// Arguments up to, and without, the token that ends them.
  mutating func arguments(until end: Token.Kind) throws(SyntaxFault) -> [Argument] {
    var arguments: [Argument] = []
    while current.kind != end {
      let label = try name("the label of an argument, such as `count:`")
      guard take(.colon) else {
        throw SyntaxFault(
          label.range, "this argument has no label", suggestion: "write `label: \(label.text)`")
      }
      arguments.append(Argument(label: label, value: try expression()))
      if current.kind == end { break }
      guard take(.comma) else { throw unexpected("`,`") }
    }
    return arguments
  }
}

extension Expression {
  fileprivate var isAssetFunction: Bool { if case .name("asset") = kind { true } else { false } }
}
