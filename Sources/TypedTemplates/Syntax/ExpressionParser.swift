/// Reads tokens into expressions, with Swift's precedences.
struct ExpressionParser {
  private let tokens: [Token]
  private var index = 0

  init(_ tokens: [Token]) { self.tokens = tokens }

  /// The last token is always `.end`, and reading never goes beyond it.
  var current: Token { tokens[index] }

  mutating func advance() -> Token {
    let token = tokens[index]
    if index + 1 < tokens.count { index += 1 }
    return token
  }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard current.kind == .symbol(symbol) else { return false }
    _ = advance()
    return true
  }

  mutating func takeWord(_ word: String) -> Bool {
    guard current.kind == .name(word) else { return false }
    _ = advance()
    return true
  }

  /// Choice, the loosest of all: `condition ? value : value`.
  mutating func expression() throws(SyntaxFault) -> Expression {
    let condition = try binary(atLeast: 0)
    guard take(.question) else { return condition }
    let value = try expression()
    guard take(.colon) else {
      throw unexpected("`:` and the value for the other case")
    }
    let otherwise = try expression()
    return Expression(
      kind: .choice(condition, then: value, otherwise: otherwise),
      range: condition.range.lowerBound..<otherwise.range.upperBound)
  }

  private mutating func binary(atLeast least: Int) throws(SyntaxFault) -> Expression {
    var left = try unary()
    while case .symbol(let symbol) = current.kind, let operation = symbol.operation,
      operation.precedence >= least
    {
      let token = advance()
      // `??` binds to the right; comparisons stand alone, as in Swift.
      let next = operation == .coalesce ? operation.precedence : operation.precedence + 1
      let right = try binary(atLeast: next)
      if operation.isComparison, case .symbol(let after) = current.kind,
        after.operation?.isComparison == true
      {
        throw SyntaxFault(
          token.range.lowerBound..<current.range.upperBound, "comparisons can't be chained",
          suggestion: "join them by `&&`")
      }
      left = Expression(
        kind: .binary(operation, left, right),
        range: left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func unary() throws(SyntaxFault) -> Expression {
    let start = current.range.lowerBound
    guard take(.not) else { return try postfix() }
    let operand = try unary()
    return Expression(kind: .not(operand), range: start..<operand.range.upperBound)
  }

  mutating func name(_ what: String) throws(SyntaxFault) -> LocatedName {
    guard case .name(let text) = current.kind else { throw unexpected(what) }
    return LocatedName(text: text, range: advance().range)
  }

  func unexpected(_ expected: String) -> SyntaxFault {
    if current.kind == .end {
      return SyntaxFault(current.range, "here should stand \(expected)")
    }
    return SyntaxFault(current.range, "instead of this there should stand \(expected)")
  }

  func requireEnd() throws(SyntaxFault) {
    guard current.kind == .end else {
      throw SyntaxFault(current.range, "this has no meaning here")
    }
  }
}

extension Token.Symbol {
  fileprivate var operation: Expression.Operator? { Expression.Operator(rawValue: rawValue) }
}

extension Expression.Operator {
  fileprivate var precedence: Int {
    switch self {
    case .or: 0
    case .and: 1
    case .equal, .notEqual, .less, .atMost, .greater, .atLeast: 2
    case .coalesce: 3
    }
  }

  var isComparison: Bool { precedence == 2 }
}
