/// Reads the inside of one `\( … )`.
struct DirectiveParser {
  private var parser: ExpressionParser

  static func directive(
    of bytes: [UInt8], in range: Range<Int>
  ) throws(SyntaxFault) -> Directive {
    if let comment = try comment(of: bytes, in: range) { return comment }
    var parser = DirectiveParser(
      parser: ExpressionParser(try Lexer.tokens(of: bytes, in: range)))
    let directive = try parser.directive(range)
    try parser.parser.requireEnd()
    return directive
  }

  /// Whether the inside of a directive begins with a word that opens a block.
  static func opensBlock(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    let word = bytes[range].drop(while: \.isWhiteSpace).prefix(while: \.isNameByte)
    return ["if", "for", "block"].contains { word.elementsEqual($0.utf8) }
  }

  private static func comment(
    of bytes: [UInt8], in range: Range<Int>
  ) throws(SyntaxFault) -> Directive? {
    let text = bytes[range].drop(while: \.isWhiteSpace)
    guard text.starts(with: "/*".utf8) else { return nil }
    guard text.reversed().drop(while: \.isWhiteSpace).starts(with: "/*".utf8), text.count >= 4
    else {
      throw SyntaxFault(range, "a comment stands alone", suggestion: #"write `\(/* … */)`"#)
    }
    return .comment
  }

  private mutating func directive(_ range: Range<Int>) throws(SyntaxFault) -> Directive {
    if parser.current.kind == .end {
      throw SyntaxFault(range, "this interpolation is empty")
    }
    if parser.takeWord("if") { return .condition(try conditions()) }
    if parser.takeWord("else") {
      return parser.takeWord("if") ? .otherCondition(try conditions()) : .otherwise
    }
    if parser.takeWord("for") { return try loop() }
    if parser.takeWord("empty") { return .empty }
    if parser.takeWord("end") { return .end }
    if parser.takeWord("include") { return try include() }
    if parser.takeWord("extends") { return .extends(try templateName("extends \"page\"")) }
    if parser.takeWord("block") { return .block(try parser.name("the name of the block")) }
    return .value(try parser.expression())
  }

  private mutating func conditions() throws(SyntaxFault) -> [Condition] {
    var conditions: [Condition] = []
    repeat {
      conditions.append(
        parser.takeWord("let") ? try binding() : .test(try parser.expression()))
    } while parser.take(.comma)
    return conditions
  }

  private mutating func binding() throws(SyntaxFault) -> Condition {
    let name = try parser.name("a name for the value")
    if parser.take(.assign) { return .binding(name, try parser.expression()) }
    if parser.current.kind == .symbol(.dot) {
      throw SyntaxFault(
        name.range, "a member needs a name of its own here",
        suggestion: "write `if let name = \(name.text).…`")
    }
    return .binding(name, Expression(kind: .name(name.text), range: name.range))
  }

  private mutating func loop() throws(SyntaxFault) -> Directive {
    let name = try parser.name("a name for the elements")
    guard parser.takeWord("in") else { throw parser.unexpected("`in`") }
    return .loop(name, in: try parser.expression())
  }

  private mutating func include() throws(SyntaxFault) -> Directive {
    let name = try templateName("include \"note\", note: note")
    guard parser.take(.comma) else { return .include(name, []) }
    return .include(name, try parser.arguments(until: .end))
  }

  private mutating func templateName(_ example: String) throws(SyntaxFault) -> LocatedName {
    guard case .text(let text) = parser.current.kind else {
      var fault = parser.unexpected("the name of a template between quotation marks")
      fault = SyntaxFault(fault.range, fault.message, suggestion: "write `\\(\(example))`")
      throw fault
    }
    return LocatedName(text: text, range: parser.advance().range)
  }
}
